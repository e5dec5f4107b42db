using System.Data.Common;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class PostgreSqlWalkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Collection(SharedWalk.Name)]
    public sealed class GivenAServerWithADatabaseOfItsOwn(UndisturbedWalk undisturbed)
    {
        [PostgresFact]
        public async Task When_all_reports_are_walked_then_the_same_happens_as_on_the_embedded_database()
        {
            using var patience = new CancellationTokenSource(Patience);

            var (run, explanation, result) = await UndisturbedWalk.WalkAsync(FreshDatabase(), patience.Token);

            run.Code.ShouldBe(ExitCode.Done, explanation);
            result.Happenings().ShouldBe(undisturbed.Result.Happenings());
        }

        /// <summary>A database nobody has used; the server makes it at its start.</summary>
        private static string FreshDatabase()
        {
            var now = TimeProvider.System.GetUtcNow();
            var connection = new DbConnectionStringBuilder { ConnectionString = PostgresFactAttribute.Server };
            connection["Database"] = $"walk_{Guid.CreateVersion7(now):N}";
            return connection.ToString();
        }
    }
}
