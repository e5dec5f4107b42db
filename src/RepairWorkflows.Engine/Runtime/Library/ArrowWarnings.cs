using RepairWorkflows.Engine.Activities.Flowchart;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Arrows of a flowchart that nothing ever follows.</summary>
internal static class ArrowWarnings
{
    /// <summary>Each with its place, by the flowchart's id.</summary>
    public static IEnumerable<FieldError> Of(Flowchart flowchart) =>
        [.. flowchart.ArrowsToNowhere(flowchart.Id, areFlat: false), .. FromUnknownPorts(flowchart)];

    private static IEnumerable<FieldError> FromUnknownPorts(Flowchart flowchart)
    {
        var outcomes = flowchart.Activities.ToDictionary(activity => activity.Id, activity => activity.KnownOutcomes);
        foreach (var (index, arrow) in flowchart.Connections.Index())
        {
            // An arrow from no port stands for the default outcome.
            var port = arrow.SourcePort ?? "Done";
            if (!outcomes.ContainsKey(arrow.Target) || outcomes.GetValueOrDefault(arrow.Source) is not { } known
                || known.Contains(port))
            {
                continue;
            }

            var (place, expected) = ($"{flowchart.Id}.connections[{index}]", string.Join(", ", known));
            yield return new FieldError(
                place, "definition.port-unknown",
                $"'{place}': expected an outcome of '{arrow.Source}' ({expected}), found '{port}'; it is "
                + "never followed.")
            {
                Values = [place, arrow.Source, expected, port],
            };
        }
    }
}
