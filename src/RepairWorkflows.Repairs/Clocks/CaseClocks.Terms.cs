using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>
/// Other terms for clocks that go on: what they have used stays used, and a policy that is gone changes nothing.
/// </content>
internal sealed partial class CaseClocks
{
    /// <summary>Puts the clocks that run under the terms in force: the order became more urgent.</summary>
    public void Refresh(DateTimeOffset at, Origin origin)
    {
        foreach (var clock in _clocks.ToArray())
        {
            Change(clock, at, _ => (origin, null));
        }
    }

    /// <summary>Likewise after a publication, in the name of who published, and with the reason.</summary>
    public void Review(DateTimeOffset at)
    {
        foreach (var clock in _clocks.ToArray())
        {
            Change(clock, at, terms =>
            {
                var version = rules.PublicationOf(terms, isPolicy: clock.PolicyVersion != terms.Policy.Version);
                return (
                    new Origin(version?.PublishedBy ?? Actor.System.Name, null, []),
                    version?.Origin == RuleOrigin.Seed ? null : version?.Reason);
            });
        }
    }

    private void Change(
        Clock clock, DateTimeOffset at, Func<ClockTerms, (Origin Origin, string? Reason)> because)
    {
        if (TermsFor(clock) is null)
        {
            return;
        }

        // What fell due under the old terms was missed under them. What it set off may have changed the terms again.
        Note(clock, clock.Reach(at.AddTicks(-1), at), at);
        if (TermsFor(clock) is { } terms)
        {
            var due = clock.DueAt;
            if (!clock.TakeOver(terms))
            {
                var (origin, reason) = because(terms);
                clock.Change(terms, origin.Actor, at);
                Tell(clock, at, due, origin, reason);
            }

            Changed(clock);
        }
    }

    private void Tell(Clock clock, DateTimeOffset at, DateTimeOffset? due, Origin origin, string? reason)
    {
        var isSame = due is not null && clock.DueAt == due;
        timeline.Add("clock.changed", at, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = clock.Policy,
            ["cycle"] = clock.Cycle,
            ["version"] = clock.PolicyVersion,
            ["dueBefore"] = isSame ? null : due,
            ["dueAt"] = clock.DueAt,
            ["same"] = isSame ? true : null,
            ["reason"] = reason,
            ["unannouncedYear"] = UnannouncedYear(clock),
        });
    }

    // Null when it runs under them already.
    private ClockTerms? TermsFor(Clock clock) =>
        rules.FindTerms(clock.Policy, order.Document) is { } terms && clock.DiffersFrom(terms) ? terms : null;
}
