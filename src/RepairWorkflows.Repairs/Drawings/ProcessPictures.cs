using System.Globalization;
using RepairWorkflows.Engine.Activities;
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
        var definition = workflow.Definition;
        var name = definition.Name ?? definition.DefinitionId;
        var byline = string.Format(
            culture, RepairTexts.Get("drawing.byline", culture), definition.DefinitionId, definition.Version);
        return
        [
            .. Flowcharts(workflow.Steps.First(), definition.DefinitionId, name)
                .Where(one => one.Flowchart.Activities.Count > 0)
                .Select(one => new ProcessPicture(
                    one.File, one.Title, one.Flowchart.Id,
                    Draw(one.Flowchart, rules, culture, byLayers).Write(one.Title, byline))),
        ];
    }

    /// <summary>Where <c>--layout</c> puts the steps of each flowchart, by its id: left and upper edges.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, (double X, double Y)>> PlacesOf(
        CompiledWorkflow workflow, ClockRules rules, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return Flowcharts(workflow.Steps.First(), "", "").Select(one => one.Flowchart).ToDictionary(
            flowchart => flowchart.Id,
            flowchart =>
            {
                var (cards, arrows) = Parts(flowchart, rules, culture);
                Layout.Place(cards, arrows, byLayers: true);
                return (IReadOnlyDictionary<string, (double X, double Y)>)cards.ToDictionary(
                    card => card.Id, card => Layout.ForDesigner(card));
            });
    }

    private static FlowPicture Draw(Flowchart flowchart, ClockRules rules, CultureInfo culture, bool byLayers)
    {
        var (cards, arrows) = Parts(flowchart, rules, culture);
        Layout.Place(cards, arrows, byLayers);
        new ArrowRouter(cards, arrows).Route();
        return new FlowPicture(cards, arrows, culture);
    }

    private static (List<StepCard> Cards, List<CardArrow> Arrows) Parts(
        Flowchart flowchart, ClockRules rules, CultureInfo culture)
    {
        var maker = new StepCards(rules, culture);
        List<StepCard> cards = [.. flowchart.Activities.Select(maker.Of)];
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

    private static IEnumerable<(Flowchart Flowchart, string File, string Title)> Flowcharts(
        Activity step, string file, string title) =>
    [
        .. step is Flowchart flowchart ? [(flowchart, file, title)] : Array.Empty<(Flowchart, string, string)>(),
        .. (step as Container)?.Inside.SelectMany(child => Flowcharts(
            child, child is Flowchart ? $"{file}.{child.Id}" : file,
            child is Flowchart ? $"{title} · {child.Definition.DisplayText ?? child.Id}" : title)) ?? [],
    ];
}

/// <summary>A picture of one flowchart.</summary>
/// <param name="Name">What its file is called, without an ending.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="FlowchartId">The flowchart's id.</param>
/// <param name="Svg">The picture.</param>
public sealed record ProcessPicture(string Name, string Title, string FlowchartId, string Svg);
