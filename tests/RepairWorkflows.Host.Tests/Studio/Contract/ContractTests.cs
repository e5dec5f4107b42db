namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>
/// What the designer takes for granted of each endpoint that it calls. A new call is an entry of <c>calls.json</c>; the
/// variable UPDATE_CONTRACT=1 records the answers anew: then look at what has changed.
/// </summary>
public static class ContractTests
{
    public static TheoryData<string> Names => [.. ContractCall.All.Keys];

    public sealed class GivenTheCallsOfTheDesigner(ContractSite site) : IClassFixture<ContractSite>
    {
        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(ContractTests))]
        public async Task When_it_calls_then_the_answer_has_the_form_that_was_recorded(string name)
        {
            var call = ContractCall.All[name];
            var answer = await Recorded.WriteAsync(await site.SendAsync(call));
            if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") == "1")
            {
                await File.WriteAllTextAsync(Recorded.FileOf(call), answer, CancellationToken.None);
            }

            File.Exists(Recorded.FileOf(call)).ShouldBeTrue("Nothing is recorded: set UPDATE_CONTRACT=1.");
            answer.ShouldBe(
                (await File.ReadAllTextAsync(Recorded.FileOf(call), CancellationToken.None)).ReplaceLineEndings("\n"),
                "The designer may not take this. Where it does, record it anew with UPDATE_CONTRACT=1.");
        }
    }

    public sealed class GivenTheIndex
    {
        private static readonly IReadOnlyList<string[]> Index =
        [
            .. File.ReadLines(Path.Combine(ContractCall.Folder, "index.txt"))
                .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')),
        ];

        [Fact]
        public void When_an_endpoint_is_there_then_it_is_called_and_when_it_is_absent_then_not()
        {
            var called = ContractCall.All.Values.Select(call => call.Endpoint).Distinct();
            var expected = Index.Where(line => line is [_, _, _]).Select(line => line[0]);
            called.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        }

        [Fact]
        public void When_a_call_names_an_endpoint_then_it_calls_that_one() =>
            ContractCall.All.Values.Where(call => !Index.Any(line => line[0] == call.Endpoint && Fits(call, line)))
                .Select(call => call.Name).ShouldBeEmpty();

        [Fact]
        public void When_an_answer_is_recorded_then_its_call_is_still_there() =>
            Directory.EnumerateFiles(Path.Combine(ContractCall.Folder, "answers"))
                .Select(Path.GetFileNameWithoutExtension)
                .ShouldBe(ContractCall.All.Keys, ignoreOrder: true);

        private static bool Fits(ContractCall call, string[] line)
        {
            var pattern = (line[2].StartsWith("/elsa/", StringComparison.Ordinal) ? line[2] : $"/elsa/api{line[2]}")
                .Split('/');
            var address = call.Address.Split('/');
            return call.Method == line[1] && pattern.Length == address.Length
                && pattern.Zip(address).All(part => part.First.StartsWith('{') || part.First == part.Second);
        }
    }
}
