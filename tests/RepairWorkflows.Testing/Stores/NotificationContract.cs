using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What a role has been told stays until somebody takes note.</summary>
public abstract class NotificationContract(StoreFixture fixture) : StoreContract(fixture)
{
    private INotificationStore Notifications => Fixture.Get<INotificationStore>();

    [StoreFact]
    public async Task When_roles_are_told_then_theirs_are_listed_latest_first()
    {
        await AddAsync("a", Role.Technician, 1);
        await AddAsync("b", Role.ServiceAgent, 2);
        await AddAsync("c", Role.Technician, 3);
        await AddAsync("d", Role.ProjectManager, 4);

        var listed = await Notifications.ListAsync(
            new("reader", [Role.Technician, Role.ProjectManager]), 2, None);

        listed.Select(notification => notification.Key).ShouldBe(["d", "c"]);
    }

    [StoreFact]
    public async Task When_one_is_delivered_twice_then_it_is_there_once_as_it_first_was()
    {
        await AddAsync("a", Role.Technician, 1);
        await AddAsync("a", Role.Technician, 9);

        var listed = await Notifications.ListAsync(new("reader", [Role.Technician]), 10, None);

        listed.ShouldBe([Notification("a", Role.Technician, 1)]);
    }

    [StoreFact]
    public async Task When_somebody_takes_note_then_a_second_changes_nothing()
    {
        await AddAsync("a", Role.Technician, 1);
        await Notifications.MarkSeenAsync("a", "li", Now.AddMinutes(1), None);
        await Notifications.MarkSeenAsync("a", "zhang", Now.AddMinutes(2), None);

        var seen = (await Notifications.ListAsync(new("reader", [Role.Technician]), 1, None)).Single();
        (seen.SeenBy, seen.SeenAt).ShouldBe(("li", ABurst.At.AddMinutes(1)));
    }

    [StoreFact]
    public async Task When_it_is_about_a_stations_order_then_that_stations_people_read_it_and_no_others()
    {
        await Notifications.AddAsync(Notification("a", Role.StationCoordinator, 1) with { Station = "east" }, None);
        await AddAsync("b", Role.StationCoordinator, 2);
        var reader = new Actor("reader", [Role.StationCoordinator]);

        (await KeysAsync(reader with { Station = "east" })).ShouldBe(["a"]);
        (await KeysAsync(reader with { Station = "west" })).ShouldBeEmpty();
        (await KeysAsync(reader)).ShouldBe(["b", "a"]);
    }

    [StoreFact]
    public async Task When_it_is_about_a_stations_order_then_its_regions_contacts_read_it_and_those_of_all_regions()
    {
        await Notifications.AddAsync(Notification("a", Role.RegionalContact, 1) with { Station = "east" }, None);
        await Notifications.AddAsync(Notification("b", Role.RegionalContact, 2) with { Station = "west" }, None);
        await AddAsync("c", Role.RegionalContact, 3);
        var reader = new Actor("reader", [Role.RegionalContact]);

        (await KeysAsync(reader with { RegionStations = ["east", "north"] })).ShouldBe(["c", "a"]);
        (await KeysAsync(reader with { RegionStations = [] })).ShouldBe(["c"]);
        (await KeysAsync(reader)).ShouldBe(["c", "b", "a"]);
    }

    private async Task<IEnumerable<string>> KeysAsync(Actor by) =>
        (await Notifications.ListAsync(by, 10, None)).Select(one => one.Key);

    private Task AddAsync(string key, string role, int minute) =>
        Notifications.AddAsync(Notification(key, role, minute), None);

    private static Notification Notification(string key, string role, int minute) => new()
    {
        Key = key,
        Role = role,
        Kind = "clock.breached",
        OrderId = Guid.Parse("019597d0-0000-7000-8000-000000000001"),
        OrderNumber = "WX-1",
        At = ABurst.At.AddMinutes(minute),
        Details = """{"policy":"ticketing"}""",
    };
}
