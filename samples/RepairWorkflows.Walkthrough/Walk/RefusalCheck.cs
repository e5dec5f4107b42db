using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Compares what the server said against a report with what the index says about it.</summary>
internal static class RefusalCheck
{
    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static IEnumerable<string> Faults(ReportSample sample, IReadOnlyList<FieldError> named)
    {
        var found = named.Select(Name).ToHashSet();
        var expected = sample.Errors.Select(Name).ToHashSet();
        return
        [
            .. expected.Except(found).Order().Select(error => $"{sample.File}: the server did not name {error}."),
            .. found.Except(expected).Order().Select(error => $"{sample.File}: the server named {error} beside that."),
        ];
    }

    private static string Name(FieldError error) => $"{error.Field} ({error.Code})";
}
