using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>Who filters the log by an event id gets that event, and no other.</summary>
public static class LogTests
{
    public sealed class GivenWhatIsLogged
    {
        [Fact]
        public void When_event_ids_are_compared_then_each_stands_once()
        {
            var ids = SourceTree.Code.Where(file => file.Part == "src")
                .SelectMany(file => file.Syntax.DescendantNodes().OfType<AttributeSyntax>())
                .Where(attribute => $"{attribute.Name}" == "LoggerMessage")
                .Select(attribute => $"{attribute.ArgumentList!.Arguments[0]}").ToList();

            ids.ShouldNotBeEmpty();
            ids.ShouldBeUnique();
        }
    }
}
