using System.Globalization;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Linting;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Says under which limits steps are.</summary>
/// <param name="rules">Knows what limits are called and how long they are.</param>
/// <param name="culture">The language they are told in.</param>
internal sealed class StepLimits(ClockRules rules, CultureInfo culture)
{
    /// <summary>Those of a step.</summary>
    public IEnumerable<StepLimit> Of(Activity step) => Policies(step).Select(Limit);

    private static IEnumerable<string> Policies(Activity step) =>
        step.Inputs.OfType<Input<string>>()
            .Where(input => input.Name is nameof(OperatorStep.Clock) or nameof(OperatorStep.Under)
                or nameof(ReceiveReport.Clocks))
            .OrderBy(input => input.Name, StringComparer.Ordinal)
            .SelectMany(input => DrawnWords.Of(input) ?? [input.Expression!.Text]).Distinct();

    private StepLimit Limit(string policy) => new(
        rules.NameOf(policy, culture),
        rules.Policies.FirstOrDefault(known => known.Name == policy) is { } known
            ? $" · {(known.Targets.Count == 0 ? Length(known.Length) : Say("drawing.varies", Length(known.Length)))}"
            : "");

    private string Length(ClockLength length) => length switch
    {
        { Wall: { } wall } => ClockTexts.Render(wall, culture),
        { Work: { } work } => Say("drawing.work", ClockTexts.Render(work, culture)),
        { WorkingDays: 1 } => RepairTexts.Get("drawing.day", culture),
        { WorkingDays: { } days } => Say("drawing.days", days.ToString("0.##", culture)),
        { Until: { Time: { } time } until } =>
            Say("drawing.until", until.WorkingDay, time.ToString("HH:mm", CultureInfo.InvariantCulture)),
        { Until.WorkingDay: 1 } => RepairTexts.Get("drawing.today", culture),
        _ => Say("drawing.until-end", length.Until?.WorkingDay ?? 1),
    };

    private string Say(string key, params object[] values) =>
        string.Format(culture, RepairTexts.Get(key, culture), values);
}

/// <summary>A limit in words.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Length">How long it is, with a point before that; empty when nobody knows.</param>
internal readonly record struct StepLimit(string Name, string Length);
