import GRDB

/// The tables and views of a store, version by version. A version that was published is never changed; what comes
/// later is a new one.
enum StoreSchema {
    /// The newest version that this code knows.
    static var version: Int { versions.count }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, statements) in versions.enumerated() {
            migrator.registerMigration("\(index + 1)") { database in
                try database.execute(sql: statements)
            }
        }
        return migrator
    }

    /// The migrator up to a version: what an older riposte had.
    static func migrator(upTo version: Int) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, statements) in versions.prefix(version).enumerated() {
            migrator.registerMigration("\(index + 1)") { database in
                try database.execute(sql: statements)
            }
        }
        return migrator
    }

    private static let versions = [tables, views]

    /// 1: what was read, as it was read.
    private static let tables = """
        -- One row: the version of this schema and the riposte that wrote it.
        CREATE TABLE store (schema INTEGER NOT NULL, riposte TEXT NOT NULL);
        -- A file that was added; its checksum is SHA-256 of its bytes.
        CREATE TABLE sources (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            space TEXT NOT NULL,
            checksum TEXT NOT NULL,
            comments INTEGER NOT NULL,
            duplicates INTEGER NOT NULL,
            unusable INTEGER NOT NULL,
            UNIQUE (space, checksum)
        );
        -- A discussion; its thread id is the source's own, and unique within its space.
        CREATE TABLE threads (
            id INTEGER PRIMARY KEY,
            space TEXT NOT NULL,
            thread TEXT NOT NULL,
            title TEXT NOT NULL,
            medium TEXT NOT NULL,
            UNIQUE (space, thread)
        );
        -- A comment, or the opening post of its thread.
        CREATE TABLE comments (
            id INTEGER PRIMARY KEY,
            thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
            source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
            comment TEXT NOT NULL,
            author TEXT,
            -- Seconds since 1970 in UTC.
            time INTEGER,
            -- The comment that the source says this answers; NULL where it says none, or the post.
            parent TEXT,
            answers_post INTEGER NOT NULL,
            is_post INTEGER NOT NULL,
            is_deleted INTEGER NOT NULL,
            line INTEGER NOT NULL,
            text TEXT NOT NULL,
            -- Lengths of the passages of text in bytes, one line feed between two; negative where quoted. NULL for one
            -- passage that is not.
            passages TEXT,
            UNIQUE (thread_id, comment)
        );
        CREATE INDEX comments_by_source ON comments (source_id);
        -- A name that is known to be somebody's who also has another.
        CREATE TABLE aliases (
            thread_id INTEGER NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
            alias TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (thread_id, alias)
        ) WITHOUT ROWID;
        """

    /// 2: views for those who ask in SQL.
    private static let views = """
        CREATE INDEX comments_by_author ON comments (author);
        -- Comments with the names of their threads, times in words.
        CREATE VIEW comment_rows AS
            SELECT t.space, t.thread, t.title, c.comment, c.author, datetime(c.time, 'unixepoch') AS time, c.parent,
                c.answers_post, c.is_deleted, c.text
            FROM comments AS c JOIN threads AS t ON t.id = c.thread_id
            WHERE NOT c.is_post;
        CREATE VIEW thread_rows AS
            SELECT t.space, t.thread, t.title, count(c.id) AS comments, count(DISTINCT c.author) AS authors,
                datetime(min(c.time), 'unixepoch') AS first, datetime(max(c.time), 'unixepoch') AS last
            FROM threads AS t LEFT JOIN comments AS c ON c.thread_id = t.id AND NOT c.is_post
            GROUP BY t.id;
        CREATE VIEW author_rows AS
            SELECT author, count(*) AS comments, count(DISTINCT thread_id) AS threads,
                datetime(min(time), 'unixepoch') AS first, datetime(max(time), 'unixepoch') AS last
            FROM comments WHERE author IS NOT NULL AND NOT is_post
            GROUP BY author;
        -- Who answers whom, as sources record it.
        CREATE VIEW recorded_replies AS
            SELECT t.space, t.thread, c.comment, c.author AS from_author, p.comment AS parent, p.author AS to_author
            FROM comments AS c JOIN threads AS t ON t.id = c.thread_id
            JOIN comments AS p ON p.thread_id = c.thread_id AND
                (p.comment = c.parent OR (c.answers_post AND p.is_post))
            WHERE NOT c.is_post;
        """
}
