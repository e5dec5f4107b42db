using System.Globalization;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Host.Playing;

/// <summary>Prints how scenarios came out: a line each, and of one that fails why, with all that was played.</summary>
/// <param name="output">Where to print.</param>
internal sealed class PlayWriter(TextWriter output)
{
    /// <summary>Prints one.</summary>
    public async Task WriteAsync(string file, ScenarioReport report, long took, ScenarioSite site)
    {
        var outcome = ScenarioTexts.Say(report switch
        {
            { Holds: true } => "play.holds",
            { Title: null } => "play.unreadable",
            _ => "play.fails",
        });
        await output.WriteLineAsync($"{outcome}  {file}  {report.Title}  ({took} ms)");
        foreach (var failure in report.Failures)
        {
            await output.WriteLineAsync($"  {file}:{failure.Line}: {failure.Message} ({failure.Code})");
        }

        foreach (var order in report.Holds ? [] : report.Orders)
        {
            await WriteAsync(order, site);
        }
    }

    private async Task WriteAsync(PlayedOrder order, ScenarioSite site)
    {
        var number = order.Name.Length == 0 ? order.Number : $"{order.Number} [{order.Name}]";
        await output.WriteLineAsync($"  {ScenarioTexts.Say("play.timeline", number)}");
        foreach (var entry in order.Timeline)
        {
            var at = TimeZoneInfo.ConvertTime(entry.At, site.Zone)
                .ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var what = TimelineTexts.Render(entry, CultureInfo.CurrentUICulture, site.Zone, site.Rules);
            await output.WriteLineAsync(
                $"    {at}  {what}  – {entry.Actor}  {string.Join(' ', entry.Clauses)}".TrimEnd());
        }
    }
}
