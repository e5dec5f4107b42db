using System.Globalization;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// Asks what a policy would mean: for an order reported now, and for one reported just before the next holiday.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">The policy, as JSON.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="InvalidRequestException"><see cref="RepairErrors.ClockPolicyInvalid"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record PreviewPolicy(string Name, string Text, Actor By) : IRequest<IReadOnlyList<PolicyPreview>>;

/// <summary>What a policy would mean for an order.</summary>
/// <param name="Case">
/// When it is reported: <c>now</c>, and <c>before-holiday</c>, or <c>before-weekend</c> where no holiday is known.
/// </param>
/// <param name="ReportedAt">The instant.</param>
/// <param name="Urgency">How urgent it is; null for the policy's own length.</param>
/// <param name="CustomerClass">The class of its customer; null for any other customer.</param>
/// <param name="EquipmentClass">The class of the equipment it is about; null for any other order.</param>
/// <param name="DueAt">When the clock would breach.</param>
/// <param name="UnannouncedYear">The year of the deadline when its holidays are not announced; null otherwise.</param>
/// <param name="Spans">What counts and what does not, from the report to the deadline, in order, without gaps.</param>
/// <param name="Stages">The stages, in order.</param>
public sealed record PolicyPreview(
    string Case, DateTimeOffset ReportedAt, Urgency? Urgency, string? CustomerClass, string? EquipmentClass,
    DateTimeOffset DueAt, int? UnannouncedYear, IReadOnlyList<ClockSpan> Spans, IReadOnlyList<PreviewedStage> Stages);

/// <summary>When a stage would be reached.</summary>
/// <param name="Stage">Which: its percent or offset.</param>
/// <param name="At">When.</param>
/// <param name="Tell">Who would be told.</param>
/// <param name="Does">What would happen besides.</param>
public sealed record PreviewedStage(
    string Stage, DateTimeOffset At, IReadOnlyList<string> Tell, IReadOnlyList<StageDeed> Does)
{
    /// <summary>The stage as a mark on a strip.</summary>
    public ClockMark ToMark() => TimeSpan.TryParseExact(Stage, "c", CultureInfo.InvariantCulture, out var offset)
        ? new(null, offset, At, null, Tell)
        : new(int.Parse(Stage.AsSpan().TrimEnd('%'), CultureInfo.InvariantCulture), null, At, null, Tell);
}

internal sealed class PreviewPolicyHandler(IClockRules rules, TimeProvider clock)
    : IRequestHandler<PreviewPolicy, IReadOnlyList<PolicyPreview>>
{
    // Ten minutes before the end of the usual working day: late enough that half a working day goes over the holiday.
    private static readonly TimeOnly LateAfternoon = new(16, 50);

    public async Task<IReadOnlyList<PolicyPreview>> Handle(PreviewPolicy request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var known = await rules.FreshAsync(cancellationToken);
        var policy = RuleTexts.ReadPolicy(request.Name, request.Text, known.Calendars);
        var now = clock.GetUtcNow();
        var (eve, isHoliday) = known.NewestOf(policy.Calendar ?? known.SiteCalendar).BeforeHoliday(now, LateAfternoon);
        (string Case, DateTimeOffset At)[] reports =
            [("now", now), (isHoliday ? "before-holiday" : "before-weekend", eve)];
        return
        [
            .. from report in reports
               from order in policy.Targets.Prepend(new ClockTarget(policy.Length))
               select Preview(report.Case, report.At, order, policy, known),
        ];
    }

    private static PolicyPreview Preview(
        string name, DateTimeOffset at, ClockTarget order, ClockPolicy policy, ClockRules known)
    {
        var terms = known.TermsOf(policy, order.Urgency, order.CustomerClass, order.EquipmentClass);
        var run = Clock.Start("preview", terms, 1, at, known);
        var due = run.DueAt!.Value;
        return new PolicyPreview(
            name, at, order.Urgency, order.CustomerClass, order.EquipmentClass, due,
            known.UnannouncedYear(run.Ledger.Calendar, due),
            [.. ClockSpans.Of(run, at, known)],
            [
                .. run.Ledger.Stages.Select(
                    stage => new PreviewedStage(stage.Key, run.At(stage), stage.Tell, stage.Does)),
            ]);
    }
}
