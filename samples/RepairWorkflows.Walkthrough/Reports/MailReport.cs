using System.Text;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>
/// Makes a report of a mail, the way a mail gateway does: the labelled lines 姓名, 房号, 电话 and 故障 become fields, and
/// what cannot be read is left out, so that the server names it.
/// </summary>
internal static class MailReport
{
    private static readonly (string Label, string Field)[] Labels =
        [("姓名", "customerName"), ("房号", "unit"), ("电话", "phone")];

    public static JsonObject Read(byte[] message)
    {
        var mail = MailMessage.Parse(message);
        var report = new JsonObject { ["channel"] = "email" };
        var description = new StringBuilder();
        var isInFault = false;
        foreach (var line in mail.Lines.TakeWhile(line => line.TrimEnd() != "--"))
        {
            if (Labels.FirstOrDefault(label => Value(line, label.Label) is not null) is { Label: not null } found)
            {
                report.TryAdd(found.Field, Value(line, found.Label));
                isInFault = false;
            }
            else if (Value(line, "故障") is { } fault)
            {
                description.AppendLine(fault);
                isInFault = true;
            }
            else if (isInFault)
            {
                description.AppendLine(line.TrimEnd());
            }
        }

        // A mail without the label 故障 still says in its subject what is wrong.
        var text = description.Length > 0 ? description.ToString() : mail.Subject;
        report["description"] = text.ReplaceLineEndings("\n").Trim();
        return report;
    }

    /// <summary>
    /// What stands behind <paramref name="label"/> and a colon of either width; null when the line has none.
    /// </summary>
    private static string? Value(string line, string label)
    {
        var text = line.TrimStart();
        return text.StartsWith(label, StringComparison.Ordinal) && text.Length > label.Length
            && text[label.Length] is ':' or '：'
            ? text[(label.Length + 1)..].Trim()
            : null;
    }
}
