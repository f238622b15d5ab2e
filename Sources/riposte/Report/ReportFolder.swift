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
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "thread" : String(slug.prefix(longest))
    }

    /// Slugs of names, the second and further of equal ones numbered.
    static func unique(_ names: [String]) -> [String] {
        var uses: [String: Int] = [:]
        return names.map { name in
            let slug = of(name)
            uses[slug, default: 0] += 1
            let use = uses[slug] ?? 1
            return use == 1 ? slug : "\(slug)-\(use)"
        }
    }

    /// Well below what file systems allow.
    private static let longest = 80
}
