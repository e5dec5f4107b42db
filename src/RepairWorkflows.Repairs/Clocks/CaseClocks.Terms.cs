using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
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
        foreach (var (clock, terms) in Behind())
        {
            Change(clock, terms, at, origin, null);
        }
    }

    /// <summary>Likewise after a publication, in the name of who published, and with the reason.</summary>
    public IReadOnlyList<Signal> Review(DateTimeOffset at)
    {
        foreach (var (clock, terms) in Behind())
        {
            var version = rules.PublicationOf(terms, isPolicy: clock.PolicyVersion != terms.Policy.Version);
            Change(
                clock, terms, at, new Origin(version?.PublishedBy ?? Actor.System.Name, null, []),
                version?.Origin == RuleOrigin.Seed ? null : version?.Reason);
        }

        return [];
    }

    private List<(Clock Clock, ClockTerms Terms)> Behind() =>
    [
        .. from clock in _clocks
           let terms = rules.FindTerms(clock.Policy, order.Document)
           where terms is not null && clock.DiffersFrom(terms)
           select (clock, terms),
    ];

    private void Change(Clock clock, ClockTerms terms, DateTimeOffset at, Origin origin, string? reason)
    {
        // What fell due under the old terms was missed under them.
        Note(clock, clock.Reach(at.AddTicks(-1)), at);
        var due = clock.DueAt;
        clock.Change(terms, origin.Actor, at);
        Changed(clock);
        timeline.Add("clock.changed", at, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = clock.Policy,
            ["cycle"] = clock.Cycle,
            ["version"] = clock.PolicyVersion,
            ["dueBefore"] = due,
            ["dueAt"] = clock.DueAt,
            ["reason"] = reason,
            ["unannouncedYear"] = UnannouncedYear(clock),
        });
    }
}
