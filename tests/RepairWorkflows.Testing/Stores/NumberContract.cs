using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Each order number is given out once.</summary>
public abstract class NumberContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private IOrderNumbers Numbers => Fixture.Get<IOrderNumbers>();

    [StoreFact]
    public async Task When_numbers_are_taken_then_they_count_from_one_each_day()
    {
        (await Numbers.NextAsync(Day, None)).ShouldBe(1);
        (await Numbers.NextAsync(Day, None)).ShouldBe(2);
        (await Numbers.NextAsync(Day.AddDays(1), None)).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_sixteen_take_at_once_then_no_number_is_given_twice()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var numbers = new List<int>();
            for (var n = 0; n < 10; n++)
            {
                numbers.Add(await Numbers.NextAsync(Day, None));
            }

            return numbers;
        })));

        taken.SelectMany(numbers => numbers).Order().ShouldBe(Enumerable.Range(1, 160));
        taken.ShouldAllBe(numbers => numbers.SequenceEqual(numbers.Order()));
    }
}
