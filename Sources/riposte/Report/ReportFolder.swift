import Foundation
import Reports

/// A folder that is written whole or not at all: beside its place first, then moved there.
struct ReportFolder {
    let url: URL

    init(_ path: String) {
        url = URL(fileURLWithPath: path)
    }

    /// Puts the files in place of whatever stood there.
    func write(_ files: [ReportFile]) throws(InputFailure) {
        let manager = FileManager.default
        let parent = url.deletingLastPathComponent()
        let fresh = parent.appendingPathComponent(".\(url.lastPathComponent).new")
        let old = parent.appendingPathComponent(".\(url.lastPathComponent).old")
        do {
            Traces.remember(fresh)
            try? manager.removeItem(at: fresh)
            try manager.createDirectory(at: fresh, withIntermediateDirectories: true)
            for file in files {
                try Data(file.bytes).write(to: fresh.appendingPathComponent(file.name))
            }
            try? manager.removeItem(at: old)
            if manager.fileExists(atPath: url.path) { try manager.moveItem(at: url, to: old) }
            try manager.moveItem(at: fresh, to: url)
            try? manager.removeItem(at: old)
        } catch {
            try? manager.removeItem(at: fresh)
            throw InputFailure(url.path, "the report cannot be written: \(error.localizedDescription)")
        }
    }
}

/// Names of folders made from titles and file names: safe on every system, and never outside their folder.
enum Slug {
    static func of(_ name: String) -> String {
        var slug = ""
        for scalar in name.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !slug.hasSuffix("-"), !slug.isEmpty {
                slug += "-"
            }
        }
        while slug.utf8.count > longest { slug.unicodeScalars.removeLast() }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "thread" : slug
    }

    /// Slugs of names, the second and further of equal ones numbered; none is given twice, whatever the names are.
    static func unique(_ names: [String]) -> [String] {
        let slugs = names.map { of($0) }
        var taken = Set(slugs)
        var met: Set<String> = []
        var next: [String: Int] = [:]
        return slugs.map { slug in
            guard !met.insert(slug).inserted else { return slug }
            var number = next[slug] ?? 2
            while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
            next[slug] = number + 1
            return "\(slug)-\(number)"
        }
    }

    /// In bytes: below what file systems allow (255), a number and what a folder is called while it is written included.
    private static let longest = 200
}
