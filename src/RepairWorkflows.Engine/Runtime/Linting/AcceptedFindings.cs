using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>
/// What a definition's author knows and wants so: <c>customProperties.acceptedFindings</c> of a step, by the code of
/// the finding, with the reason.
/// </summary>
public static class AcceptedFindings
{
    private const string Member = "acceptedFindings";

    /// <summary>All of them, step by step.</summary>
    public static IReadOnlyList<AcceptedFinding> In(CompiledWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return
        [
            .. workflow.OwnNodes.Select(node => node.Activity)
                .SelectMany(step => Of(step.Id, step.Definition.CustomProperties)),
        ];
    }

    /// <summary>Leaves out what is accepted, and adds what is accepted in vain.</summary>
    internal static IReadOnlyList<FieldError> Settle(CompiledWorkflow workflow, IReadOnlyList<FieldError> findings)
    {
        // Ids are told apart within their container alone: what is accepted for one counts for its namesakes.
        var accepted = In(workflow).DistinctBy(one => (one.ActivityId, one.Code))
            .ToDictionary(one => (one.ActivityId, one.Code));
        var found = findings.Select(finding => (finding.ActivityId ?? "", finding.Code)).ToHashSet();
        return
        [
            .. findings.Where(finding => !accepted.ContainsKey((finding.ActivityId ?? "", finding.Code))),
            .. accepted.Values.Where(one => !found.Contains((one.ActivityId, one.Code))).Select(Unused),
        ];
    }

    private static IEnumerable<AcceptedFinding> Of(string activityId, JsonElement properties) =>
        properties.Member(Member) is { ValueKind: JsonValueKind.Object } accepted
            ? accepted.EnumerateObject()
                .Where(entry => entry.Value.ValueKind == JsonValueKind.String
                    && !string.IsNullOrWhiteSpace(entry.Value.GetString()))
                .DistinctBy(entry => entry.Name)
                .Select(entry => new AcceptedFinding(activityId, entry.Name, entry.Value.GetString()!.Trim()))
            : [];

    private static FieldError Unused(AcceptedFinding accepted) =>
        new(
            $"{accepted.ActivityId}.customProperties.{Member}", EngineErrors.LintAcceptanceUnused,
            $"'{accepted.ActivityId}' accepts '{accepted.Code}', which is not found there.")
        {
            ActivityId = accepted.ActivityId,
            Values = [accepted.ActivityId, accepted.Code],
        };
}

/// <summary>A finding that an author accepts.</summary>
/// <param name="ActivityId">The step it lies at.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Reason">Why it may stay, in the author's words.</param>
public sealed record AcceptedFinding(string ActivityId, string Code, string Reason);
