using System.Globalization;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Draws which way an instance went into the pictures of the version it runs.</summary>
public static class PassagePictures
{
    /// <summary>The picture of one flowchart; null where there is no such, or none has steps.</summary>
    /// <param name="workflow">The version.</param>
    /// <param name="flowchart">
    /// The flowchart's id, or the ids of the containers down to it from the root, which is left out:
    /// <c>/outer/inner</c>; null for the outermost.
    /// </param>
    /// <param name="passage">The way of the instance.</param>
    /// <param name="rules">Knows what limits are called and how long they are.</param>
    /// <param name="culture">The language of what we say; steps are called as their author does.</param>
    public static ProcessPicture? Of(
        CompiledWorkflow workflow, string? flowchart, InstancePassage passage, ClockRules rules, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(rules);
        if (DrawnFlowchart.AllIn(workflow, $"{ProcessPictures.NameOf(workflow)} · {passage.Name}")
            .FirstOrDefault(one => flowchart is null || flowchart == one.Path || flowchart == one.Flowchart.Id)
            is not { } drawn)
        {
            return null;
        }

        var asOf = string.Format(
            culture, RepairTexts.Get("drawing.passage.as-of", culture),
            rules.Site.ToLocal(passage.AsOf).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        var marks = new PassageMarks(StepsOf(workflow, drawn.Flowchart, passage), rules.Site.ToLocal, culture);
        return ProcessPictures.Picture(
            workflow, drawn, ProcessPictures.Draw(drawn.Flowchart, rules, culture, byLayers: false, marks),
            $"{ProcessPictures.Byline(workflow, culture)} · {asOf}");
    }

    // What ends a flowchart gives an outcome that is not followed.
    private static Dictionary<string, StepPassage> StepsOf(
        CompiledWorkflow workflow, Flowchart flowchart, InstancePassage passage) =>
        flowchart.Activities.Where(step => passage.Steps.ContainsKey(workflow.NodeIdOf(step))).ToDictionary(
            step => step.Id,
            step => passage.Steps[workflow.NodeIdOf(step)] is var one && step.IsTerminal
                ? one with { Outcomes = new HashSet<string>() } : one);
}
