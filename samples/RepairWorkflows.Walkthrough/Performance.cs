using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Printing;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
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

    /// <returns>What the program tells its caller, see <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var samples = ReportSample.ReadIndex(options.Reports);
        var file = new ProgressFile(options.Resume);
        await Readiness.WaitAsync(http, clock, cancellationToken);
        var api = new RepairApi(http, DemoAccounts.Read(http, options.Accounts));
        var progress = file.Read() ?? await BeginAsync(api, cancellationToken);
        file.Write(progress);
        var orders = await new WholeWalk(
            api, file, output).RunAsync(options.Reports, samples, progress, cancellationToken);
        Print(orders);
        await WriteResultAsync(api, orders, cancellationToken);
        return Judge(samples, progress, orders);
    }

    private async Task<WalkProgress> BeginAsync(RepairApi api, CancellationToken cancellationToken) => new()
    {
        // The real time, not the server's: a demonstration clock may be set back, and a key must never be used twice.
        Run = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        StartedAt = await api.NowAsync(cancellationToken),
    };

    private void Print(IReadOnlyDictionary<string, Order> orders)
    {
        var print = new OrderPrint(output, TimeZoneInfo.FindSystemTimeZoneById(options.Zone));
        foreach (var (name, order) in orders)
        {
            print.Print(name, order);
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

    private int Judge(
        IReadOnlyList<ReportSample> samples, WalkProgress progress, IReadOnlyDictionary<string, Order> orders)
    {
        var accepted = samples.Where(sample => sample.IsAccepted).ToList();
        var faults = accepted
            .SelectMany(sample => ClosingCheck.Faults(sample, progress.Orders[sample.File], orders[sample.File]))
            .ToList();
        output.WriteLine();
        foreach (var fault in faults)
        {
            output.WriteLine($"WRONG: {fault}");
        }

        var closed = orders.Values.Count(order => order.IsFinal);
        output.WriteLine(
            $"{closed} of {accepted.Count} well-formed orders closed, "
            + $"{progress.Refused.Count} malformed reports refused.");
        return faults.Count == 0 && closed == accepted.Count ? ExitCode.Done : ExitCode.Failed;
    }
}
