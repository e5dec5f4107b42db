using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs.Notifications;

namespace RepairWorkflows.Repairs.Tests.Notifications;

public sealed class NotificationDeliveryTests
{
    [Theory]
    [InlineData("order-1/3/service-agent", "order-1")]
    [InlineData("order-2/1/technician", "order-2")]
    public void When_something_is_told_of_an_order_then_it_is_in_the_lane_of_that_order(string key, string lane) =>
        new NotificationDelivery(new MemoryNotifications())
            .LaneOf(new OutgoingMessage("notification", key, "{}")).ShouldBe(lane);
}
