using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Asks for the newest version of each calendar and policy, by name.</summary>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetRules(Actor By) : IRequest<RuleList>;

/// <summary>Asks for all versions of a calendar or policy, newest first.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">What it is called.</param>
/// <param name="By">Who asks: <see cref="RuleSight.Readers"/> only.</param>
/// <exception cref="NotFoundException"><see cref="RepairErrors.RulesNotFound"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetRuleVersions(RuleKind Kind, string Name, Actor By) : IRequest<IReadOnlyList<RuleHead>>;

/// <summary>What is in force.</summary>
/// <param name="SiteCalendar">The name of the site's calendar.</param>
/// <param name="Calendars">The newest version of each calendar, by name.</param>
/// <param name="Policies">The newest version of each policy, by name.</param>
public sealed record RuleList(
    string SiteCalendar, IReadOnlyList<RuleHead> Calendars, IReadOnlyList<RuleHead> Policies);

internal sealed class GetRulesHandler(IRuleStore store, IClockRules rules)
    : IRequestHandler<GetRules, RuleList>, IRequestHandler<GetRuleVersions, IReadOnlyList<RuleHead>>
{
    public async Task<RuleList> Handle(GetRules request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var current = await rules.FreshAsync(cancellationToken);
        return new RuleList(
            current.SiteCalendar, current.NewestOf(RuleKind.Calendar), current.NewestOf(RuleKind.Policy));
    }

    public async Task<IReadOnlyList<RuleHead>> Handle(GetRuleVersions request, CancellationToken cancellationToken)
    {
        RuleSight.RequireReading(request.By);
        var found = await store.ListAsync(request.Kind, request.Name, cancellationToken);
        return found.Count > 0
            ? found
            : throw new NotFoundException(
                RepairErrors.RulesNotFound, RepairTexts.Get($"error.{RepairErrors.RulesNotFound}"));
    }
}
