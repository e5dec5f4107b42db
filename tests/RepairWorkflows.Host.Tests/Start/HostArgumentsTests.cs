using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Tests.Start;

public static class HostArgumentsTests
{
    public sealed class GivenACommandLine
    {
        [Theory]
        [InlineData("--demo", "--demo=true")]
        [InlineData("--demo --data x", "--demo=true --data x")]
        [InlineData("--data x --demo", "--data x --demo=true")]
        [InlineData("--demo false", "--demo false")]
        [InlineData("--demo=false", "--demo=false")]
        [InlineData("--urls http://127.0.0.1:1", "--urls http://127.0.0.1:1")]
        public void When_a_switch_stands_alone_then_it_is_on(string typed, string read) =>
            HostArguments.Complete(typed.Split(' ')).ShouldBe(read.Split(' '));
    }
}
