import Crypto
import Foundation

/// What a page may do: show its own style, run its own script, and nothing else. It may ask nobody for anything.
///
/// Source: W3C, "Content Security Policy Level 3", hashes of inline elements.
enum ContentPolicy {
    /// The value of the page's `Content-Security-Policy`.
    static func allowing(style: String, script: String) -> String {
        "default-src 'none'; style-src \(source(style)); script-src \(source(script)); base-uri 'none'; "
            + "form-action 'none'"
    }

    private static func source(_ text: String) -> String {
        "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
}
