using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Tests.Equipment;

public sealed class EquipmentCheckTests
{
    private static SiteOptions With(params SiteEquipment[] pieces)
    {
        var site = new SiteOptions();
        Array.ForEach(pieces, site.Equipment.Add);
        return site;
    }

    [Fact]
    public void When_each_has_a_number_and_a_class_then_the_site_starts() =>
        EquipmentCheck.Require(With([new() { Id = "P-101", Class = "critical" }, new() { Id = "空压机 2" }]))
            .ShouldBeTrue();

    [Theory]
    [InlineData(" ", "ordinary", "Equipment[0].Id")]
    [InlineData("P-101\nP-102", "ordinary", "Equipment[0].Id")]
    [InlineData("P-101", "vital", "Equipment[0].Class")]
    public void When_one_makes_no_sense_then_the_site_does_not_start(string id, string kind, string place) =>
        Should.Throw<InvalidOperationException>(() => EquipmentCheck.Require(With([new() { Id = id, Class = kind }])))
            .Message.ShouldContain(place);

    [Fact]
    public void When_two_have_the_same_number_then_the_second_is_named() =>
        Should.Throw<InvalidOperationException>(
            () => EquipmentCheck.Require(With([new() { Id = "P-101" }, new() { Id = "P-101" }])))
            .Message.ShouldContain("Equipment[1].Id");
}
