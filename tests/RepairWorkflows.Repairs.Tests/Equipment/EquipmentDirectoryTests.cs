using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Equipment;

public static class EquipmentDirectoryTests
{
    private static EquipmentDirectory Of(Action<SiteOptions> with)
    {
        var site = new SiteOptions();
        with(site);
        return new EquipmentDirectory(Options.Create(site));
    }

    private static FieldValues Naming(string id) => new(new JsonObject { ["equipment"] = id });

    public sealed class GivenASiteThatListsItsEquipment
    {
        private readonly EquipmentDirectory _known = Of(ASite.Fill);

        [Fact]
        public void When_a_form_is_shown_then_it_has_the_pieces_by_number_with_their_names()
        {
            var field = _known.WithChoices([EquipmentDirectory.Sent]).ShouldHaveSingleItem();

            (field.Kind, field.Choices.Count).ShouldBe((FieldKind.Choice, 3));
            field.ChoiceNames["P-101"].ShouldBe("冷却水泵 (P-101)");
        }

        [Fact]
        public void When_a_piece_is_not_listed_then_the_field_is_named() =>
            _known.Unknown(Naming("X-1")).ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.EquipmentUnknown);

        [Fact]
        public void When_nobody_says_which_class_then_it_is_the_listed_one()
        {
            var values = Naming("L-203");
            _known.Classify(values);
            values.Text("equipmentClass").ShouldBe("important");
        }
    }

    public sealed class GivenASiteThatListsNone
    {
        private readonly EquipmentDirectory _none = Of(_ => { });

        [Fact]
        public void When_any_number_is_named_then_it_is_taken_and_its_class_is_not_known()
        {
            var values = Naming("X-1");
            _none.WithChoices([EquipmentDirectory.Sent]).ShouldHaveSingleItem().Kind.ShouldBe(FieldKind.Text);
            _none.Unknown(values).ShouldBeEmpty();
            _none.Classify(values);
            values.Text("equipmentClass").ShouldBeNull();
        }
    }
}
