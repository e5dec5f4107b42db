using System.Globalization;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Printing;

/// <summary>Prints what happened to an order, in the time of the site.</summary>
internal sealed class OrderPrint(TextWriter output, TimeZoneInfo zone, PrintWords words)
{
    private const int TimeColumns = 11;
    private const int ClauseColumns = 26;
    private const int ActorColumns = 22;
    private const int ClockColumns = 27;
    private static readonly TimeSpan WorthSaying = TimeSpan.FromMinutes(1);

    public void Print(string file, Order order)
    {
        output.WriteLine();
        output.WriteLine(
            $"{order.Number}  {words[order.Status]}  {CellText.Fit(order.CustomerName, 20)} {order.Unit}  [{file}]");
        foreach (var entry in order.Timeline)
        {
            var caughtUp = entry.RecordedAt - entry.At >= WorthSaying
                ? string.Format(CultureInfo.InvariantCulture, words["recorded"], Time(entry.RecordedAt))
                : "";
            var clauses = CellText.Fit(string.Join(' ', entry.Clauses ?? []), ClauseColumns);
            var actor = CellText.Fit(entry.Actor, ActorColumns);
            var text = (entry.Text ?? entry.Kind).ReplaceLineEndings(" ") + caughtUp;
            output.WriteLine($"  {Time(entry.At)}  {clauses}  {actor}  {text}");
        }

        foreach (var clock in order.Clocks)
        {
            var name = clock.Cycle > 1 ? $"{clock.DisplayText} #{clock.Cycle}" : clock.DisplayText;
            // One that was to count from an agreed time, and was stopped before that came, has not begun.
            DateTimeOffset? begun = clock.StoppedAt < clock.StartedAt ? null : clock.StartedAt;
            output.WriteLine(
                $"  ⏱ {CellText.Fit(name, ClockColumns)} {Time(begun)} – {Time(clock.StoppedAt)}  "
                + $"{words["due"]} {Time(clock.DueAt)}  {clock.Text}");
        }
    }

    private string Time(DateTimeOffset? at) => at is null
        ? new string('-', TimeColumns)
        : TimeZoneInfo.ConvertTime(at.Value, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
