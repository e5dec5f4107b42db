namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>The outcomes of steps that send a request within a flowchart.</summary>
internal static class CallOutcomes
{
    public static ActivityResult Of(HttpCallAnswer answer, int[]? expected) =>
        answer switch
        {
            HttpCallAnswer.Unreachable => ActivityResult.With("Failed to connect"),
            HttpCallAnswer.TimedOut => ActivityResult.With("Timeout"),
            HttpCallAnswer.Received when expected is not { Length: > 0 } => ActivityResult.With("Done"),
            HttpCallAnswer.Received received when expected.Contains(received.StatusCode) =>
                ActivityResult.With($"{received.StatusCode}", "Done"),
            _ => ActivityResult.With("Unmatched status code", "Done"),
        };
}
