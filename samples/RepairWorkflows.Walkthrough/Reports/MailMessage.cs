using System.Text;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>
/// As much of a plain-text mail (RFC 5322, 2045, 2047) as a repair report needs: its subject and its lines.
/// </summary>
internal sealed partial record MailMessage(string Subject, IReadOnlyList<string> Lines)
{
    static MailMessage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);   // GB18030 and its kin

    public static MailMessage Parse(byte[] message)
    {
        var (head, body) = Split(message);
        var headers = Unfolded(Encoding.UTF8.GetString(head)).ToLookup(
            line => line.Split(':', 2)[0], line => line.Split(':', 2)[^1].Trim(), StringComparer.OrdinalIgnoreCase);
        var charset = Charset().Match(headers["Content-Type"].FirstOrDefault() ?? "");
        var encoding = Encoding.GetEncoding(charset.Success ? charset.Groups[1].Value : "utf-8");
        var isBase64 = headers["Content-Transfer-Encoding"].Contains("base64", StringComparer.OrdinalIgnoreCase);
        var text = isBase64
            ? encoding.GetString(Convert.FromBase64String(Encoding.ASCII.GetString(body)))
            : encoding.GetString(body);
        return new MailMessage(
            Decoded(headers["Subject"].FirstOrDefault() ?? ""), text.ReplaceLineEndings("\n").Split('\n'));
    }

    private static (byte[] Head, byte[] Body) Split(byte[] message)
    {
        foreach (var blankLine in new[] { "\r\n\r\n"u8.ToArray(), "\n\n"u8.ToArray() })
        {
            var at = message.AsSpan().IndexOf(blankLine);
            if (at >= 0)
            {
                return (message[..at], message[(at + blankLine.Length)..]);
            }
        }

        throw new WalkFailedException("A mail has no empty line between its headers and its text.");
    }

    private static string[] Unfolded(string head) =>
        Fold().Replace(head, " ").ReplaceLineEndings("\n").Split('\n');

    private static string Decoded(string header) => EncodedWord().Replace(
        header,
        word => Encoding.GetEncoding(word.Groups[1].Value).GetString(Convert.FromBase64String(word.Groups[2].Value)));

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("""charset="?([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"=\?([A-Za-z0-9_-]+)\?[Bb]\?([A-Za-z0-9+/=]+)\?=\s*")]
    private static partial Regex EncodedWord();
}
