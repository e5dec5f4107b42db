using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Printing;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;
using RepairWorkflows.Walkthrough.Walk;

namespace RepairWorkflows.Walkthrough;

/// <summary>One run of the program: walk, print, judge.</summary>
internal sealed class Performance(WalkOptions options, HttpClient http, TimeProvider clock, TextWriter output)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // for people to read, not for a web page
    };

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Zone);

    /// <returns>What the program tells its caller, see <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var samples = ReportSample.ReadIndex(options.Reports);
        var stories = samples.Where(sample => sample.IsAccepted).ToDictionary(
            sample => sample.File, sample => Story.Read(options.Reports, sample.File));
        var file = new ProgressFile(options.Resume);
        await Readiness.WaitAsync(http, clock, cancellationToken);
        var api = new RepairApi(http, DemoAccounts.Read(http, options.Accounts));
        var progress = file.Read() ?? await BeginAsync(api, cancellationToken);
        file.Write(progress);
        var orders = await new WholeWalk(
            api, file, stories, output).RunAsync(options.Reports, samples, progress, cancellationToken);
        Print(orders, progress.Refused);
        await WriteResultAsync(api, orders, cancellationToken);
        return Report(
            [.. samples.SelectMany(sample => Faults(sample, stories, progress, orders))],
            samples.Count(sample => sample.IsAccepted), orders, progress.Refused.Count);
    }

    private async Task<WalkProgress> BeginAsync(RepairApi api, CancellationToken cancellationToken)
    {
        var now = await api.NowAsync(cancellationToken);
        if (Opening.Wait(now, _zone) is { Ticks: > 0 } wait)
        {
            now = await api.AdvanceAsync(wait, cancellationToken);
        }

        return new WalkProgress
        {
            // The real time, not the server's: a demonstration clock may be set back, and a key must never be used
            // twice.
            Run = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            StartedAt = now,
        };
    }

    private void Print(
        IReadOnlyDictionary<string, Order> orders, IReadOnlyDictionary<string, IReadOnlyList<FieldError>> refused)
    {
        var words = new PrintWords(options.Language);
        var print = new OrderPrint(output, _zone, words);
        foreach (var (name, order) in orders)
        {
            print.Print(name, order);
        }

        var refusals = new RefusalPrint(output, words);
        foreach (var (name, errors) in refused)
        {
            refusals.Print(name, errors);
        }
    }

    private async Task WriteResultAsync(
        RepairApi api, IReadOnlyDictionary<string, Order> orders, CancellationToken cancellationToken)
    {
        if (options.Result is null)
        {
            return;
        }

        var documents = new JsonObject();
        foreach (var (name, order) in orders)
        {
            documents[name] = await api.GetDocumentAsync(order.OrderId, cancellationToken);
        }

        await File.WriteAllTextAsync(options.Result, documents.ToJsonString(Web), cancellationToken);
    }

    private static IEnumerable<string> Faults(
        ReportSample sample, Dictionary<string, Story> stories, WalkProgress progress,
        IReadOnlyDictionary<string, Order> orders) => sample.IsAccepted
        ? ClosingCheck.Faults(sample, stories[sample.File], progress.Orders[sample.File], orders[sample.File])
        : RefusalCheck.Faults(sample, progress.Refused[sample.File]);

    private int Report(
        IReadOnlyList<string> faults, int accepted, IReadOnlyDictionary<string, Order> orders, int refused)
    {
        output.WriteLine();
        foreach (var fault in faults)
        {
            output.WriteLine($"WRONG: {fault}");
        }

        var closed = orders.Values.Count(order => order.IsFinal);
        output.WriteLine(
            $"{closed} of {accepted} well-formed orders closed, {refused} malformed reports refused.");
        return faults.Count == 0 && closed == accepted ? ExitCode.Done : ExitCode.Failed;
    }
}
