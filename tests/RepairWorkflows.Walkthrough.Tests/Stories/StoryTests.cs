using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Tests.Stories;

public sealed class StoryTests
{
    private const string Usual = """
        [
          { "step": "arrive", "action": "arrive", "by": "technician", "after": "9m", "fields": {} },
          { "step": "repair", "action": "finish-repair", "by": "technician", "after": "35m" }
        ]
        """;

    public sealed class GivenAStoryOfTwoRepairs
    {
        private readonly Story _story = Read("""
            {
              "about": "twice", "technician": "technician-water",
              "turns": [
                { "step": "repair", "action": "not-today", "fields": { "reason": "no part" } },
                { "step": "repair", "after": "1h", "fields": { "work": "done" } }
              ]
            }
            """);

        [Fact]
        public void When_the_step_comes_first_then_the_first_turn_is_taken_and_the_rest_is_as_usual() =>
            (_story.For("repair", 1)!.Action, _story.For("repair", 1)!.After, _story.For("repair", 1)!.By)
                .ShouldBe(("not-today", "35m", "technician"));

        [Fact]
        public void When_the_step_comes_again_then_the_second_turn_is_taken() =>
            (_story.For("repair", 2)!.Action, _story.For("repair", 2)!.After).ShouldBe(("finish-repair", "1h"));

        [Fact]
        public void When_the_story_says_nothing_then_the_usual_is_done() =>
            _story.For("arrive", 3)!.Action.ShouldBe("arrive");

        [Fact]
        public void When_nobody_has_said_what_is_filled_in_then_there_is_no_turn() =>
            _story.For("repair", 3).ShouldBeNull();
    }

    public sealed class GivenAStoryThatCannotBeRead
    {
        [Fact]
        public void When_it_has_a_member_nobody_knows_then_its_file_is_named() =>
            Should.Throw<WalkFailedException>(() => Read("""{"about":"a","technician":"b","turns":[],"urgency":"c"}"""))
                .Message.ShouldContain("report.json");

        [Fact]
        public void When_it_is_not_there_then_its_file_is_named() =>
            Should.Throw<WalkFailedException>(() => Story.Read(AFolder(null), "report.eml"))
                .Message.ShouldContain("report.json");
    }

    private static Story Read(string story) => Story.Read(AFolder(story), "report.eml");

    private static string AFolder(string? story)
    {
        var folder = Directory.CreateTempSubdirectory("story-").FullName;
        File.WriteAllText(Path.Combine(folder, "usual-course.json"), Usual);
        Directory.CreateDirectory(Path.Combine(folder, "stories"));
        if (story is not null)
        {
            File.WriteAllText(Path.Combine(folder, "stories", "report.json"), story);
        }

        return folder;
    }
}
