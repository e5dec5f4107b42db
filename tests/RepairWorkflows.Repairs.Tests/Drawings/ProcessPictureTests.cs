using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Drawings;
using RepairWorkflows.Repairs.Tests.Linting;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>Definitions as pictures.</summary>
public static class ProcessPictureTests
{
    public sealed class GivenWhatWeShip
    {
        private static readonly string[] Languages = ["zh", "en"];
        private static readonly string[] Ends = ["data-from", "data-outcome", "data-to"];

        public static TheoryData<string, bool, string> Shipped()
        {
            var all = new TheoryData<string, bool, string>();
            foreach (var (file, language) in ShippedDefinitions.Files().SelectMany(_ => Languages, ValueTuple.Create))
            {
                all.Add(file, false, language);
                all.Add(file, true, language);
            }

            return all;
        }

        [Theory]
        [MemberData(nameof(Shipped))]
        public async Task When_it_is_drawn_then_each_step_and_each_arrow_is_there_once(
            string file, bool byLayers, string language)
        {
            var document = await File.ReadAllTextAsync(file);
            foreach (var picture in await ADrawnProcess.OfAsync(document, language, byLayers))
            {
                var flowchart = Find(JsonNode.Parse(document)!["root"]!, picture.FlowchartId)!;
                picture.All("g", "step").Select(step => step.Attribute("data-step")!.Value)
                    .ShouldBe(flowchart["activities"]!.AsArray().Select(step => $"{step!["id"]}"), ignoreOrder: true);
                picture.All("g", "arrow").Where(arrow => arrow.Attribute("data-to") is not null)
                    .Select(arrow => string.Join(' ', Ends.Select(name => arrow.Attribute(name)!.Value)))
                    .ShouldBe(
                        flowchart["connections"]!.AsArray().Select(arrow => string.Join(
                            ' ', arrow!["source"]!["activity"], arrow["source"]!["port"],
                            arrow["target"]!["activity"])),
                        ignoreOrder: true);
            }
        }

        [Theory]
        [MemberData(nameof(Shipped))]
        public async Task When_it_is_drawn_then_nothing_lies_on_anything_or_outside(
            string file, bool byLayers, string language)
        {
            foreach (var picture in await ADrawnProcess.OfAsync(await File.ReadAllTextAsync(file), language, byLayers))
            {
                var (boxes, canvas) = (picture.Boxes(), picture.Canvas());
                boxes.Where(one => boxes.Any(other => one.Key != other.Key && one.Value.Overlaps(other.Value)))
                    .ShouldBeEmpty();
                picture.All("g", "step").Concat(picture.All("text", "outcome"))
                    .SelectMany(element => element.DescendantsAndSelf())
                    .Where(element => element.Name.LocalName == "text")
                    .Where(text => !IsInside(text, canvas)).Select(text => text.Value).ShouldBeEmpty();
                picture.Ways().SelectMany(way => way).ShouldAllBe(point => canvas.Holds(point.X, point.Y));
                picture.Ways().Where(way => boxes.Values.Any(box => Crosses(way, box))).ShouldBeEmpty();
                picture.Ways().Where(IsSlanted).ShouldBeEmpty();
            }
        }

        [Theory]
        [MemberData(nameof(Shipped))]
        public async Task When_it_is_drawn_again_then_not_a_byte_differs(string file, bool byLayers, string language)
        {
            var document = await File.ReadAllTextAsync(file);
            (await ADrawnProcess.OfAsync(document, language, byLayers))
                .ShouldBe(await ADrawnProcess.OfAsync(document, language, byLayers));
        }

        [Fact]
        public async Task When_the_language_is_another_one_then_our_words_change_and_the_authors_do_not()
        {
            var document = await File.ReadAllTextAsync(ShippedDefinitions.PathOf("unified-report"));
            var english = (await ADrawnProcess.OfAsync(document, "en"))[0].Svg;

            english.ShouldContain(">Emergency<");
            english.ShouldContain("Ticket written · 5 min");
            english.ShouldContain("填写派工单");
        }

        private static bool IsInside(System.Xml.Linq.XElement text, Box canvas)
        {
            var (x, y) = (
                ADrawnProcess.Number(text.Attribute("x")!.Value), ADrawnProcess.Number(text.Attribute("y")!.Value));
            return canvas.Holds(x, y) && canvas.Holds(x + TextWidth.Of(text.Value, 11), y);
        }

        // Between two corners, a hair inside: at its own edges an arrow begins and ends.
        private static bool Crosses(IReadOnlyList<(double X, double Y)> way, Box box) =>
            way.Zip(way.Skip(1)).Any(stretch => new Box(
                Math.Min(stretch.First.X, stretch.Second.X), Math.Min(stretch.First.Y, stretch.Second.Y),
                Math.Abs(stretch.First.X - stretch.Second.X), Math.Abs(stretch.First.Y - stretch.Second.Y))
                .Overlaps(new Box(box.X + 1, box.Y + 1, box.Width - 2, box.Height - 2)));

        private static bool IsSlanted(IReadOnlyList<(double X, double Y)> way) =>
            way.Zip(way.Skip(1), (a, b) => Math.Min(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y))).Any(off => off > 0.5);

        private static JsonNode? Find(JsonNode? node, string id) => node switch
        {
            JsonObject activity when $"{activity["id"]}" == id && activity["activities"] is not null => activity,
            JsonObject activity =>
                activity.Select(member => Find(member.Value, id)).OfType<JsonNode>().FirstOrDefault(),
            JsonArray list => list.Select(entry => Find(entry, id)).OfType<JsonNode>().FirstOrDefault(),
            _ => null,
        };
    }

    public sealed class GivenASmallDrawing
    {
        [Fact]
        public async Task When_it_has_no_places_then_it_runs_from_left_to_right()
        {
            var boxes = (await DrawAsync(new Drawing("flow").Lines("c", "b", "a").Arrows("a->b", "b->c"))).Boxes();

            boxes["a"].X.ShouldBeLessThan(boxes["b"].X);
            boxes["b"].X.ShouldBeLessThan(boxes["c"].X);
        }

        [Fact]
        public async Task When_an_arrow_closes_a_circle_then_it_alone_leads_back()
        {
            var picture = await DrawAsync(
                new Drawing("flow").Lines("a", "b", "c").Arrows("a->b", "b->c", "c->b", "c->c"));

            picture.All("g", "back").Where(arrow => arrow.Attribute("data-to") is not null)
                .Select(arrow => $"{arrow.Attribute("data-from")!.Value}->{arrow.Attribute("data-to")!.Value}")
                .ShouldBe(["c->b", "c->c"]);
        }

        [Fact]
        public async Task When_a_step_goes_on_meanwhile_then_its_arrow_is_dashed()
        {
            var picture = await DrawAsync(new Drawing("flow").Step("out", "SetOut").Lines("a", "b")
                .Arrows("out:Late->a", "out->b"));

            picture.All("g", "meanwhile").Where(arrow => arrow.Attribute("data-to") is not null)
                .ShouldHaveSingleItem().Attribute("data-outcome")!.Value.ShouldBe("Late");
        }

        [Fact]
        public async Task When_a_name_has_signs_of_xml_then_it_is_a_name_still()
        {
            var odd = Drawing.LineActivity("a");
            odd["metadata"] = new JsonObject { ["displayText"] = "<b> & \"c\"\u0001" };

            (await DrawAsync(new Drawing("flow").With(odd))).All("text", "name").ShouldHaveSingleItem()
                .Value.ShouldBe("<b> & \"c\"");
        }

        [Fact]
        public async Task When_a_flowchart_lies_inside_then_it_has_a_picture_of_its_own()
        {
            var inside = new Drawing("inside").Lines("b").ToFlowchart("inner");

            (await ADrawnProcess.OfAsync($"{new Drawing("flow").Lines("a").With(inside).Arrows("a->inner")}"))
                .Select(picture => picture.Name).ShouldBe(["flow", "flow.inner"]);
        }

        [Fact]
        public async Task When_ids_lead_out_of_a_folder_or_are_used_twice_then_files_do_not_and_are_not()
        {
            var inside = new Drawing("inside").Lines("b").ToFlowchart("../in");
            var outer = new Drawing("outer").With((JsonObject)inside.DeepClone()).ToFlowchart("out");

            (await ADrawnProcess.OfAsync($"{new Drawing("a/../flow").With(inside).With(outer)}"))
                .Select(picture => picture.Name)
                .ShouldBe(["a_.._flow", "a_.._flow....in", "a_.._flow.out", "a_.._flow.out....in"]);
        }

        [Fact]
        public async Task When_it_is_very_large_then_it_is_drawn_all_the_same()
        {
            var drawing = new Drawing("flow").Lines([.. Enumerable.Range(0, 1_500).Select(i => $"s{i}")])
                .Arrows([.. Enumerable.Range(1, 1_499).Select(i => $"s{i / 2}->s{i}")]);

            (await DrawAsync(drawing)).Boxes().Count.ShouldBe(1_500);
        }

        [Fact]
        public async Task When_it_is_a_tangle_then_the_last_arrows_go_straight_and_nobody_waits()
        {
            var drawing = new Drawing("flow").Lines([.. Enumerable.Range(0, 390).Select(i => $"s{i}")])
                .Arrows([.. Enumerable.Range(1, 680).Select(i => $"s{i * 7 % 390}->s{i * i % 389}")]);

            (await DrawAsync(drawing)).Boxes().Count.ShouldBe(390);
        }

        private static async Task<ProcessPicture> DrawAsync(Drawing drawing) =>
            (await ADrawnProcess.OfAsync($"{drawing}")).ShouldHaveSingleItem();
    }
}
