using System.Net;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Sends the reports, and checks what the server makes of each.</summary>
internal sealed class ReportDesk(RepairApi api, ProgressFile file, WalkProgress progress, TextWriter log)
{
    public async Task SendAsync(string folder, ReportSample sample, CancellationToken cancellationToken)
    {
        if (progress.Orders.ContainsKey(sample.File) || progress.Refused.ContainsKey(sample.File))
        {
            return;
        }

        log.WriteLine($"report  {sample.File}");
        var report = ReportText.Read(Path.Combine(folder, sample.File), sample.ComesAt(progress.StartedAt));
        var key = $"{progress.Run}.{Path.GetFileNameWithoutExtension(sample.File)}.report";
        var answer = await api.ReportAsync(sample.Sender, report, key, cancellationToken);
        if (sample.IsAccepted)
        {
            var started = Accepted(sample, answer);
            await RepeatAsync(sample, report, key, answer, cancellationToken);
            progress.Orders[sample.File] = new OrderProgress(started.OrderId, started.Number)
            {
                WantedAt = (DateTimeOffset?)report["preferredVisitAt"],
            };
        }
        else
        {
            progress.Refused[sample.File] = Refused(sample, answer);
        }

        file.Write(progress);
    }

    private static CaseStarted Accepted(ReportSample sample, Answer answer)
    {
        if (answer.Status != HttpStatusCode.Accepted)
        {
            throw new WalkFailedException(
                $"{sample.File} should be accepted, but was answered with {Explained(answer)}.");
        }

        var started = answer.As<CaseStarted>();
        return answer.Location?.EndsWith($"/cases/{started.OrderId}", StringComparison.Ordinal) == true
            ? started
            : throw new WalkFailedException($"{sample.File} was accepted, but its Location is '{answer.Location}'.");
    }

    /// <summary>The same again must get the same answer; the same key with another body must be refused.</summary>
    private async Task RepeatAsync(
        ReportSample sample, JsonObject report, string key, Answer first, CancellationToken cancellationToken)
    {
        var second = await api.ReportAsync(sample.Sender, report, key, cancellationToken);
        if (second.Status != first.Status || !JsonNode.DeepEquals(second.Body, first.Body))
        {
            throw new WalkFailedException($"{sample.File} sent twice was answered with {first}, then with {second}.");
        }

        var other = report.DeepClone().AsObject();
        other["description"] = (string?)report["description"] + "（补充）";
        var reused = await api.ReportAsync(sample.Sender, other, key, cancellationToken);
        if (reused.Status != HttpStatusCode.UnprocessableEntity || reused.Code != "command.key-reused")
        {
            throw new WalkFailedException($"{sample.File}: its key with another body was answered with {reused}.");
        }
    }

    private static IReadOnlyList<FieldError> Refused(ReportSample sample, Answer answer) =>
        answer.Status == HttpStatusCode.BadRequest && answer.Code == "report.invalid"
            ? answer.As<Problem>().Errors ?? []
            : throw new WalkFailedException($"{sample.File} should be refused, but was answered with {answer}.");

    private static string Explained(Answer answer) => answer.Code == "report.invalid"
        ? $"{answer}: {List(answer.As<Problem>().Errors?.Select(error => (error.Field, error.Code)) ?? [])}"
        : answer.ToString();

    private static string List(IEnumerable<(string Field, string Code)> errors) =>
        string.Join(", ", errors.Order().Select(error => $"{error.Field} ({error.Code})"));
}
