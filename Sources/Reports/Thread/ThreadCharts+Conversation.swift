import Charts
import Discussions
import Findings
import Networks
import Replies
import Stances
import Topics

extension ThreadCharts {
    static func drift(_ findings: ThreadFindings, _ words: ThreadWords) -> DriftChart {
        let timeline = findings.timeline
        let topics = findings.topics.topics
        var counts = [[Int]](
            repeating: [Int](repeating: 0, count: timeline.bins.count), count: topics.count)
        if let origin = timeline.bins.first?.start, timeline.width > 0 {
            for found in findings.comments {
                guard let topic = found.topic?.topic,
                    let time = findings.discussion.comments[found.index].time
                else { continue }
                let bin = Int(time.seconds(since: origin) / timeline.width)
                if timeline.bins.indices.contains(bin) { counts[topic][bin] += 1 }
            }
        }
        return DriftChart(
            text: words.drift,
            rows: zip(topics, counts).map { DriftChart.Row(label: $0.label, counts: $1) },
            ticks: timeline.bins.enumerated().map { index, bin in
                TimeWords.tick(bin.start, width: timeline.width, isFirst: index == 0)
            })
    }

    /// Communities with a row of their own; the rest share one.
    private static let mostCommunities = 8

    static func matrix(_ findings: ThreadFindings, _ words: ThreadWords) -> MatrixChart {
        let all = findings.exchanges.communities
        var names = words.communities
        var counts = all
        if all.count > mostCommunities {
            let kept = mostCommunities - 1
            names = Array(names.prefix(kept)) + ["\(all.count - kept) smaller ones"]
            counts = [[Int]](
                repeating: [Int](repeating: 0, count: mostCommunities), count: mostCommunities)
            for (row, cells) in all.enumerated() {
                for (column, count) in cells.enumerated() {
                    counts[min(row, kept)][min(column, kept)] += count
                }
            }
        }
        let inside = all.indices.reduce(0) { $0 + all[$1][$1] }
        return MatrixChart(
            text: words.matrix(inside: inside, all: all.reduce(0) { $0 + $1.reduce(0, +) }), names: names,
            counts: counts)
    }

    /// Comments that a tree shows; in larger threads the largest branches, as many as fit.
    private static let mostRows = 180

    static func tree(_ findings: ThreadFindings, _ words: ThreadWords) -> TreeChart {
        let kept = branches(findings.comments)
        var place = [Int](repeating: -1, count: findings.comments.count)
        for (row, index) in kept.enumerated() { place[index] = row }
        let nodes = kept.map { index -> TreeChart.Node in
            let found = findings.comments[index]
            let id = findings.discussion.comments[index].id
            let name = found.commenter.map { findings.people[$0].name } ?? "unnamed"
            var parent: Int?
            if case .comment(let above) = found.parent?.to, above < index, place[above] >= 0 {
                parent = place[above]
            }
            let answered = found.parent?.to.map { ", answers \(findings.discussion.id(of: $0))" } ?? ""
            return TreeChart.Node(
                label: "\(id) \(name)", hint: "\(id) \(name)\(answered)", parent: parent,
                isInferred: found.parent.map { !$0.isExplicit } ?? false,
                tone: tone(found), person: found.commenter)
        }
        return TreeChart(text: words.tree(shown: kept.count), nodes: nodes)
    }

    private static func tone(_ found: CommentFindings) -> TreeChart.Tone {
        switch found.agreement?.label {
        case .agree? where found.answersComment: .agrees
        case .disagree? where found.answersComment: .disagrees
        default: .neutral
        }
    }

    /// The comments to show, in order: all of them, or those of the largest branches, whole while they fit.
    private static func branches(_ comments: [CommentFindings]) -> [Int] {
        guard comments.count > mostRows else { return comments.map(\.index) }
        var root = Array(comments.indices)
        for comment in comments {
            if case .comment(let parent) = comment.parent?.to, parent < comment.index {
                root[comment.index] = root[parent]
            }
        }
        var sizes = [Int](repeating: 0, count: comments.count)
        for index in root { sizes[index] += 1 }
        var chosen: Set<Int> = []
        var rows = 0
        let largestFirst = comments.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        for branch in largestFirst {
            guard rows + sizes[branch] <= mostRows else { continue }
            chosen.insert(branch)
            rows += sizes[branch]
        }
        // Where even the smallest branch is too large, the beginning of the largest has to do.
        guard rows > 0 else {
            return Array(comments.indices.filter { root[$0] == largestFirst[0] }.prefix(mostRows))
        }
        return comments.indices.filter { chosen.contains(root[$0]) }
    }
}
