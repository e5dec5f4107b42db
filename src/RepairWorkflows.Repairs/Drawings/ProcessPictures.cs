using System.Globalization;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Draws definitions as pictures: the same definition gives the same bytes.</summary>
public static class ProcessPictures
{
    /// <summary>One for each flowchart that has steps, the outermost first.</summary>
    /// <param name="workflow">The definition.</param>
    /// <param name="rules">Knows what limits are called and how long they are.</param>
    /// <param name="culture">The language of what we say; steps are called as their author does.</param>
    /// <param name="byLayers">Whether boxes are laid out anew, and not where their author drew them.</param>
    public static IReadOnlyList<ProcessPicture> Of(
        CompiledWorkflow workflow, ClockRules rules, CultureInfo culture, bool byLayers)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return
        [
            .. DrawnFlowchart.AllIn(workflow, NameOf(workflow)).Select(one => Picture(
                workflow, one, Draw(one.Flowchart, rules, culture, byLayers), Byline(workflow, culture))),
        ];
    }

    /// <summary>A flowchart of a definition as its picture.</summary>
    internal static ProcessPicture Picture(
        CompiledWorkflow workflow, DrawnFlowchart one, FlowPicture picture, string byline) =>
        new(
            FileName(workflow.Definition.DefinitionId + one.Path.Replace('/', '.')), one.Title, one.Flowchart.Id,
            picture.Write(one.Title, byline));

    /// <summary>What a definition is called.</summary>
    internal static string NameOf(CompiledWorkflow workflow) =>
        workflow.Definition.Name ?? workflow.Definition.DefinitionId;

    /// <summary>Which definition it is, and which version.</summary>
    internal static string Byline(CompiledWorkflow workflow, CultureInfo culture) => string.Format(
        culture, RepairTexts.Get("drawing.byline", culture), workflow.Definition.DefinitionId,
        workflow.Definition.Version);

    /// <summary>
    /// Where the layout by layers puts the steps of each flowchart, for the designer. By the ids of the containers from
    /// the root, which is left out, down to the flowchart: <c>/outer/inner</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, (double X, double Y)>> PlacesOf(
        CompiledWorkflow workflow, ClockRules rules, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return DrawnFlowchart.AllIn(workflow, "").ToDictionary(
            one => one.Path,
            one =>
            {
                var (cards, arrows) = Parts(one.Flowchart, rules, culture);
                Layout.Place(cards, arrows, byLayers: true);
                return (IReadOnlyDictionary<string, (double X, double Y)>)cards.ToDictionary(
                    card => card.Id, card => Layout.ForDesigner(card));
            });
    }

    /// <summary>The steps of each flowchart that is drawn, in the same order.</summary>
    public static IReadOnlyList<PicturedSteps> StepsOf(
        CompiledWorkflow workflow, ClockRules rules, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var limits = new StepLimits(rules, culture);
        return
        [
            .. DrawnFlowchart.AllIn(workflow, NameOf(workflow)).Select(one => new PicturedSteps(
                one.Title, [.. one.Flowchart.Activities.Select(step => PicturedStep.Of(step, limits, culture))])),
        ];
    }

    /// <summary>A flowchart with its places and ways settled, and which way an instance went in it.</summary>
    internal static FlowPicture Draw(
        Flowchart flowchart, ClockRules rules, CultureInfo culture, bool byLayers, PassageMarks? passage = null)
    {
        var (cards, arrows) = Parts(flowchart, rules, culture);
        Layout.Place(cards, arrows, byLayers);
        new ArrowRouter(cards, arrows).Route();
        return new FlowPicture(cards, arrows, culture, passage);
    }

    private static (List<StepCard> Cards, List<CardArrow> Arrows) Parts(
        Flowchart flowchart, ClockRules rules, CultureInfo culture)
    {
        var maker = new StepCards(rules, culture);
        var outcomes = flowchart.KnownConnections().Select(arrow => (arrow.Source, arrow.SourcePort)).Distinct()
            .ToLookup(outcome => outcome.Source);
        List<StepCard> cards =
            [.. flowchart.Activities.Select(step => ArrowExits.Room(maker.Of(step), outcomes[step.Id].Count()))];
        var byId = cards.ToDictionary(card => card.Id);
        var steps = flowchart.Activities.ToDictionary(step => step.Id);
        return (cards,
        [
            .. flowchart.KnownConnections().Select(arrow => new CardArrow(
                byId[arrow.Source], arrow.SourcePort ?? "Done", byId[arrow.Target],
                steps[arrow.Source] is OperatorStep wait && !wait.EndsWith(arrow.SourcePort ?? "Done"))
            {
                Label = arrow.SourcePort is null or "Done" ? "" : Outcome(arrow.SourcePort, culture),
            }),
        ]);
    }

    private static string Outcome(string outcome, CultureInfo culture) =>
        RepairTexts.Find($"outcome.{outcome}", culture) ?? outcome;

    // Whatever an author calls things, the file lies in its folder.
    private static string FileName(string name) =>
        string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '_'));
}

/// <summary>A picture of one flowchart.</summary>
/// <param name="Name">What its file is called, without an ending.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="FlowchartId">The flowchart's id.</param>
/// <param name="Svg">The picture.</param>
public sealed record ProcessPicture(string Name, string Title, string FlowchartId, string Svg);
