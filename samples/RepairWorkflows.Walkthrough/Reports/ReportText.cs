using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>Turns a report's file into the fields the API takes.</summary>
internal static class ReportText
{
    /// <param name="file">A <c>.json</c> file with the fields, or a mail's text.</param>
    /// <param name="now">What <c>{{now+2h}}</c> counts from.</param>
    public static JsonObject Read(string file, DateTimeOffset now)
    {
        if (!file.EndsWith(".json", StringComparison.Ordinal))
        {
            return MailReport.Read(File.ReadAllBytes(file));
        }

        var text = Moments.Replace(File.ReadAllText(file, Encoding.UTF8), anchor => anchor == "now" ? now : null);
        return JsonNode.Parse(text)?.AsObject() ?? throw new WalkFailedException($"{file} holds no report.");
    }
}
