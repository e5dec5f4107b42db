using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Tests.Actions;

public sealed class AvailableActionsTests
{
    private static TaskRecord Task(string step, string[] actions, params string[] roles) => new()
    {
        Id = step,
        ActivityId = step,
        Step = step,
        Actions = actions,
        Roles = roles,
        OpenedAt = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
    };

    public sealed class GivenAnOrderThatATechnicianHasSignedFor
    {
        private static readonly TaskRecord Arrive = Task(
            "arrive", ["arrive", "report-late", "reassign-technician"], Role.Technician, Role.ServiceAgent);

        [Theory]
        [InlineData(Role.Technician, "li", true)]
        [InlineData(Role.Technician, "LI", true)]
        [InlineData(Role.Technician, "zhang", false)]
        [InlineData(Role.ServiceAgent, "agent", true)]
        [InlineData(Role.ServiceSupervisor, "supervisor", false)]
        public void When_somebody_looks_then_it_waits_for_who_may_do_something(string role, string name, bool waits) =>
            AvailableActions.WaitsFor(Arrive, new("li"), new Actor(name, [role])).ShouldBe(waits);

        [Fact]
        public void When_it_can_only_be_given_to_another_then_it_waits_for_nobody()
        {
            var supervisor = new Actor("supervisor", [Role.EngineeringSupervisor]);
            AvailableActions.Of(Arrive, new("li"), supervisor).ShouldBe(["reassign-technician"]);
            AvailableActions.WaitsFor(Arrive, new("li"), supervisor).ShouldBeFalse();
        }
    }

    public sealed class GivenAStepOfSeveralRoles
    {
        [Fact]
        public void When_none_of_its_actions_is_for_a_role_of_it_then_it_does_not_wait_for_that_role()
        {
            var task = Task("repair", ["finish-repair"], Role.Technician, Role.ServiceAgent);
            AvailableActions.WaitsFor(task, new(null), new Actor("agent", [Role.ServiceAgent])).ShouldBeFalse();
        }
    }
}
