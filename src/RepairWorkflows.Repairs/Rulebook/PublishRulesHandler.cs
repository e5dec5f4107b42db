using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Publishes a calendar; running clocks take it over and keep the time they have used.</summary>
/// <param name="Name">What it is called; it is made when there is none.</param>
/// <param name="Text">The calendar.</param>
/// <param name="Format">How it is written.</param>
/// <param name="BasedOn">
/// The version it was made from, so that nobody's work is overwritten unseen; 0 for a new one, null not to ask.
/// </param>
/// <param name="Reason">Why: 1 to 500 characters.</param>
/// <param name="By">Who: <see cref="RuleSight.Publishers"/> only.</param>
/// <exception cref="InvalidRequestException">The calendar makes no sense, or the reason is missing.</exception>
/// <exception cref="RuleViolationException"><see cref="RepairErrors.RulesChanged"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record PublishCalendar(
    string Name, string Text, RuleFormat Format, int? BasedOn, string Reason, Actor By) : IRequest<RulePublished>;

/// <summary>Publishes a clock policy; running clocks take it over and keep the time they have used.</summary>
/// <param name="Name">What it is called; it is made when there is none.</param>
/// <param name="Text">The policy, as JSON; its version is not looked at.</param>
/// <param name="BasedOn">See <see cref="PublishCalendar"/>.</param>
/// <param name="Reason">Why: 1 to 500 characters.</param>
/// <param name="By">Who: <see cref="RuleSight.Publishers"/> only.</param>
/// <inheritdoc cref="PublishCalendar" path="/exception"/>
public sealed record PublishPolicy(string Name, string Text, int? BasedOn, string Reason, Actor By)
    : IRequest<RulePublished>;

/// <summary>What was published.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its number.</param>
/// <param name="OrdersReviewed">How many open orders take it over.</param>
public sealed record RulePublished(string Name, int Version, int OrdersReviewed);

internal sealed class PublishRulesHandler(RulePublisher publisher, RulesReview review, IClockRules rules)
    : IRequestHandler<PublishCalendar, RulePublished>, IRequestHandler<PublishPolicy, RulePublished>
{
    public Task<RulePublished> Handle(PublishCalendar request, CancellationToken cancellationToken)
    {
        var reason = Require(request.By, request.Reason, RepairErrors.CalendarInvalid);
        var calendar = RuleTexts.ReadCalendar(request.Name, request.Text, request.Format);
        return PublishAsync(
            () => publisher.PublishAsync(calendar, request.BasedOn, new(request.By.Name, reason), cancellationToken),
            cancellationToken);
    }

    public async Task<RulePublished> Handle(PublishPolicy request, CancellationToken cancellationToken)
    {
        var reason = Require(request.By, request.Reason, RepairErrors.ClockPolicyInvalid);
        var known = await rules.FreshAsync(cancellationToken);
        var policy = RuleTexts.ReadPolicy(request.Name, request.Text, known.Calendars);
        return await PublishAsync(
            () => publisher.PublishAsync(policy, request.BasedOn, new(request.By.Name, reason), cancellationToken),
            cancellationToken);
    }

    private static string Require(Actor by, string reason, string code)
    {
        RuleSight.RequirePublishing(by);
        return reason.Trim() switch
        {
            "" => throw RuleJson.Refused(code, [CalendarCheck.Error("reason", RepairErrors.FieldRequired)]),
            { Length: > PublicationReason.Longest } =>
                throw RuleJson.Refused(
                    code, [CalendarCheck.Error("reason", RepairErrors.FieldTooLong, PublicationReason.Longest)]),
            var said => said,
        };
    }

    private async Task<RulePublished> PublishAsync(
        Func<Task<RuleVersion>> publish, CancellationToken cancellationToken)
    {
        // Again after meeting somebody who published something else; whoever publishes the same is refused.
        var version = await Attempts.AgainAfterConflictAsync(publish);

        // What is opened here from now on begins under it: no look-up of an order brings it along then.
        await rules.FreshAsync(cancellationToken);

        // The first round at once; should it not come to an end, the upkeep goes on with it.
        return new RulePublished(version.Name, version.Number, await review.ReviewAsync(cancellationToken));
    }
}
