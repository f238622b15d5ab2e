import Foundation
import TestSupport
import Testing

/// Exports as other tools read them. Without Python, or without its libraries, these are skipped.
@Suite("Exports in other tools")
struct ExportTests {
    private static let python = RiposteCommand.optional("python3").flatMap { python in
        let probe = try? RiposteCommand.run(python, ["-c", "import igraph, networkx, pandas"])
        return probe?.status == 0 ? python : nil
    }

    @Test(
        "igraph, networkx and pandas find the same people, ties and numbers",
        .enabled(if: python != nil, "skipped: there is no python3 with igraph, networkx and pandas on the path"))
    func sameNumbers() throws {
        let python = try #require(Self.python)
        let scratch = try Scratch()
        let thread = try scratch.file("thread.txt", Array(SampleThread.flat.utf8))
        let hostile = try scratch.file("hostile.txt", Array(HostileThread.flat.utf8))
        let out = scratch.url.path + "/out"
        #expect(try RiposteCommand.run(["report", thread, hostile, "--out", out]).status == 0)
        for name in ["thread", "hostile"] {
            let run = try RiposteCommand.run(python, ["-c", Self.script, "\(out)/\(name)"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "same\n", "\(run.output)")
        }
    }

    private static let script = """
        import sys, json, igraph, networkx as nx, pandas as pd
        folder = sys.argv[1]
        read = lambda name: pd.read_csv(f"{folder}/{name}", keep_default_na=False, na_values=[""])
        people, edges, comments = read("commenters.csv"), read("edges.csv"), read("comments.csv")
        summary = json.load(open(f"{folder}/summary.json"))
        assert len(comments) == summary["comments"] and len(edges) == summary["network"]["ties"]
        a = igraph.Graph.Read_GraphML(f"{folder}/network.graphml")
        b = nx.read_graphml(f"{folder}/network.graphml")
        c = nx.read_gexf(f"{folder}/network.gexf", version="1.3")
        assert len(c) == len(people) and c.number_of_edges() == len(edges)
        assert a.vcount() == len(b) == len(people), (a.vcount(), len(b), len(people))
        assert a.ecount() == b.number_of_edges() == len(edges)
        assert [round(x, 6) for x in a.vs["pagerank"]] == [round(x, 6) for x in people["pagerank"]]
        assert sorted(a.es["weight"]) == sorted(edges["weight"].astype(float))
        weights = sorted(float(d["weight"]) for _, _, d in b.edges(data=True))
        assert weights == sorted(edges["weight"].astype(float))
        ours = people["pagerank"].tolist()
        theirs = a.pagerank(damping=0.85, weights="weight", directed=True)
        assert max(abs(x - y) for x, y in zip(ours, theirs)) < 1e-5, "pagerank"
        mean = comments["compound"].mean()
        assert abs(mean - summary["sentiment"]["mean"]) < 1e-4, (mean, summary["sentiment"]["mean"])
        print("same")
        """
}
