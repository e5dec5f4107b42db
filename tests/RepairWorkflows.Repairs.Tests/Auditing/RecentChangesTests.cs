using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Repairs.Tests.Auditing;

/// <summary>What a machine has changed is looked at first, by its next round.</summary>
public sealed class RecentChangesTests
{
    private readonly RecentChanges _changes = new();

    [Fact]
    public void When_there_is_more_than_is_kept_then_the_oldest_is_dropped()
    {
        Change(0, RecentChanges.Most + 1);
        Change(1, 1); // changed again: no longer the oldest

        Change(RecentChanges.Most + 1, 1);

        var taken = _changes.Take();
        taken.Count.ShouldBe(RecentChanges.Most);
        taken.First().ShouldBe(IdOf(3));
        taken.TakeLast(2).ShouldBe([IdOf(1), IdOf(RecentChanges.Most + 1)]);
    }

    [Fact]
    public void When_what_was_taken_was_not_looked_at_then_it_is_taken_again_with_what_came_after()
    {
        Change(0, 3);
        var taken = _changes.Take();
        _changes.Take().ShouldBeEmpty();
        Change(2, 2);

        _changes.PutBack(taken);

        _changes.Take().ShouldBe([IdOf(0), IdOf(1), IdOf(2), IdOf(3)]);
    }

    [Fact]
    public void When_more_is_put_back_than_there_is_room_for_then_its_oldest_is_dropped()
    {
        Change(0, RecentChanges.Most);
        var taken = _changes.Take();
        Change(RecentChanges.Most, 2);

        _changes.PutBack(taken);

        var again = _changes.Take();
        (again.Count, again.First(), again.Last()).ShouldBe(
            (RecentChanges.Most, IdOf(2), IdOf(RecentChanges.Most + 1)));
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"i{number}");

    private void Change(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            _changes.OnCommitted(new BurstCommit
            {
                At = BadRows.Start,
                Instances =
                [
                    new InstanceChange
                    {
                        Header = new InstanceHeader
                        {
                            Id = IdOf(number), DefinitionId = "d", DefinitionVersionId = "d:1", DefinitionVersion = 1,
                            Status = InstanceStatus.Suspended, CreatedAt = BadRows.Start, UpdatedAt = BadRows.Start,
                        },
                        State = ReadOnlyMemory<byte>.Empty,
                        ExpectedVersion = 1,
                    },
                ],
            });
        }
    }
}
