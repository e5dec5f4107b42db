using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A number is taken with the burst that has it, or not at all: numbers are consecutive.</summary>
public abstract class NumberContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static int _tests;

    // One for each test: the database is emptied between them, and a store may remember the last number that it saw.
    private DateOnly Day { get; } = new DateOnly(2026, 3, 2).AddDays(2 * Interlocked.Increment(ref _tests));

    [StoreFact]
    public async Task When_numbers_are_taken_then_they_count_from_one_each_day()
    {
        (await TakeAsync(Day)).ShouldBe(1);
        (await TakeAsync(Day)).ShouldBe(2);
        (await TakeAsync(Day.AddDays(1))).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_sixteen_take_at_once_then_none_is_missing_and_none_is_given_twice()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var numbers = new List<int>();
            for (var n = 0; n < 10; n++)
            {
                numbers.Add(await TakeAsync(Day));
            }

            return numbers;
        })));

        taken.SelectMany(numbers => numbers).Order().ShouldBe(Enumerable.Range(1, 160));
        taken.ShouldAllBe(numbers => numbers.SequenceEqual(numbers.Order()));
    }

    [StoreFact]
    public async Task When_the_burst_is_written_then_its_number_is_in_it()
    {
        var id = ABurst.NewId();
        await Store.CommitNumberedAsync(Day, number => Named(id, $"n{number}"), None);

        (await Store.FindAsync(id, None)).ShouldNotBeNull().Header.Name.ShouldBe("n1");
    }

    [StoreFact]
    public async Task When_the_burst_is_refused_then_its_number_is_given_to_the_next()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Store.CommitNumberedAsync(Day, _ => ABurst.On(id, 0), None));

        (await TakeAsync(Day)).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_the_command_was_carried_out_before_then_its_number_is_given_to_the_next()
    {
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("s", "k") }, None);

        await Should.ThrowAsync<DuplicateCommandException>(() => Store.CommitNumberedAsync(
            Day, _ => ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("s", "k") }, None));

        (await TakeAsync(Day)).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_others_have_taken_numbers_before_then_what_is_refused_takes_none_either()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0) with { Inbox = ABurst.Inbox("s", "k") }, None);
        (await TakeAsync(Day)).ShouldBe(1);

        await Should.ThrowAsync<ConcurrencyConflictException>(
            () => Store.CommitNumberedAsync(Day, _ => ABurst.On(id, 0), None));
        (await TakeAsync(Day)).ShouldBe(2);
        await Should.ThrowAsync<DuplicateCommandException>(() => Store.CommitNumberedAsync(
            Day, _ => ABurst.On(ABurst.NewId(), 0) with { Inbox = ABurst.Inbox("s", "k") }, None));
        (await TakeAsync(Day)).ShouldBe(3);
        await Should.ThrowAsync<FormatException>(
            () => Store.CommitNumberedAsync(Day, _ => throw new FormatException(), None));

        (await TakeAsync(Day)).ShouldBe(4);
    }

    [StoreFact]
    public async Task When_the_burst_cannot_be_made_then_its_number_is_given_to_the_next()
    {
        await Should.ThrowAsync<FormatException>(
            () => Store.CommitNumberedAsync(Day, _ => throw new FormatException(), None));

        (await TakeAsync(Day)).ShouldBe(1);
    }

    private async Task<int> TakeAsync(DateOnly day)
    {
        var taken = 0;
        await Store.CommitNumberedAsync(
            day,
            number =>
            {
                taken = number;
                return ABurst.On(ABurst.NewId(), 0);
            },
            None);
        return taken;
    }

    private static BurstCommit Named(string id, string name) =>
        ABurst.On(ABurst.Change(id, 0) with { Header = ABurst.Header(id) with { Name = name } });
}
