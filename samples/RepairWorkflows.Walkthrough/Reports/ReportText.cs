using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Walkthrough.Reports;

/// <summary>Turns a report's file into the fields the API takes.</summary>
internal static partial class ReportText
{
    /// <param name="file">A <c>.json</c> file with the fields, or a mail's text.</param>
    /// <param name="now">What <c>{{now+2h}}</c> counts from.</param>
    public static JsonObject Read(string file, DateTimeOffset now)
    {
        if (!file.EndsWith(".json", StringComparison.Ordinal))
        {
            return MailReport.Read(File.ReadAllBytes(file));
        }

        var text = Placeholder().Replace(File.ReadAllText(file, Encoding.UTF8), match => Instant(match, now));
        return JsonNode.Parse(text)?.AsObject() ?? throw new WalkFailedException($"{file} holds no report.");
    }

    private static string Instant(Match match, DateTimeOffset now)
    {
        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        var span = match.Groups["unit"].Value switch
        {
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
        var instant = match.Groups["sign"].Value == "+" ? now + span : now - span;
        return instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{\{now(?<sign>[+-])(?<count>[0-9]{1,4})(?<unit>[mhd])\}\}")]
    private static partial Regex Placeholder();
}
