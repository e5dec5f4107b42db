using System.Text.Json;
using RepairWorkflows.Repairs.SpecialCustomers;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>The registry of special customers.</summary>
public abstract class SpecialCustomerContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ISpecialCustomers Registry => Fixture.Get<ISpecialCustomers>();

    [StoreFact]
    public async Task When_customers_are_added_then_they_are_listed_whole_by_name()
    {
        SpecialCustomer[] added = [Customer("市政府办公厅", null), Customer("Daily News", "salt.hash")];
        foreach (var customer in added)
        {
            (await Registry.AddAsync(customer, None)).ShouldBeTrue();
        }

        (await Registry.ListAsync(None)).Select(Json).ShouldBe([Json(added[1]), Json(added[0])]);
    }

    [StoreFact]
    public async Task When_the_name_is_taken_whatever_its_case_then_nothing_is_added()
    {
        await Registry.AddAsync(Customer("Daily News", null), None);

        (await Registry.AddAsync(Customer("DAILY NEWS", null), None)).ShouldBeFalse();

        (await Registry.ListAsync(None)).ShouldHaveSingleItem().Name.ShouldBe("Daily News");
    }

    [StoreFact]
    public async Task When_one_is_taken_out_then_it_is_gone_and_a_second_time_it_is_not_there()
    {
        var customer = Customer("Daily News", null);
        await Registry.AddAsync(customer, None);

        (await Registry.RemoveAsync(customer.Id, None)).ShouldBeTrue();
        (await Registry.RemoveAsync(customer.Id, None)).ShouldBeFalse();

        (await Registry.ListAsync(None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_one_is_changed_then_all_is_new_but_who_registered_it_and_when()
    {
        var customer = Customer("Daily News", null);
        await Registry.AddAsync(customer, None);
        var changed = Customer("Evening News", "salt.hash") with
        {
            Id = customer.Id, Phones = [], ChangedBy = "supervisor", ChangedAt = ABurst.At.AddDays(1),
        };

        (await Registry.ChangeAsync(
            changed with { By = "other", At = ABurst.At.AddDays(1) }, null, None)).ShouldBeTrue();

        (await Registry.ListAsync(None)).Select(Json).ShouldBe([Json(changed)]);
    }

    [StoreFact]
    public async Task When_one_would_take_the_name_of_another_or_is_not_there_then_nothing_changes()
    {
        SpecialCustomer[] added = [Customer("Daily News", null), Customer("Evening News", null)];
        foreach (var customer in added)
        {
            await Registry.AddAsync(customer, None);
        }

        (await Registry.ChangeAsync(added[1] with { Name = "DAILY NEWS" }, null, None)).ShouldBeFalse();
        (await Registry.ChangeAsync(Customer("Weekly", null), null, None)).ShouldBeFalse();
        (await Registry.ChangeAsync(added[0] with { Name = "DAILY NEWS" }, null, None)).ShouldBeTrue();

        (await Registry.ListAsync(None)).Select(one => one.Name).ShouldBe(["DAILY NEWS", "Evening News"]);
    }

    [StoreFact]
    public async Task When_two_change_what_they_both_have_read_then_the_second_changes_nothing()
    {
        var customer = Customer("Daily News", "old.hash");
        await Registry.AddAsync(customer, None);
        var renewed = customer with
        {
            PasswordHash = "new.hash", ChangedBy = "supervisor", ChangedAt = ABurst.At.AddDays(1),
        };
        (await Registry.ChangeAsync(renewed, null, None)).ShouldBeTrue();

        (await Registry.ChangeAsync(customer with { ChangedAt = ABurst.At.AddDays(2) }, null, None)).ShouldBeFalse();

        (await Registry.ListAsync(None)).Select(Json).ShouldBe([Json(renewed)]);
        (await Registry.ChangeAsync(
            renewed with { Name = "Weekly", ChangedAt = ABurst.At.AddDays(2) }, renewed.ChangedAt, None))
            .ShouldBeTrue();
    }

    private static SpecialCustomer Customer(string name, string? hash) => new()
    {
        Id = Guid.Parse(ABurst.NewId()),
        Name = name,
        CustomerClass = "media",
        Phones = ["13800000000", "400-1234567"],
        Evidence = "记者证",
        PasswordHash = hash,
        By = "contact",
        At = ABurst.At,
    };

    private static string Json(SpecialCustomer customer) => JsonSerializer.Serialize(customer);
}
