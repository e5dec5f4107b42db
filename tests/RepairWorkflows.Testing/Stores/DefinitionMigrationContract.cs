using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Model;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A database of a build that kept documents alone is not lost: its definitions are listed.</summary>
public abstract class DefinitionMigrationContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private const string Before = "20261129000000_OpenFaults";

    private IDefinitionStore Definitions => Fixture.Get<IDefinitionStore>();

    [StoreFact]
    public async Task When_the_database_is_of_an_earlier_build_then_its_definitions_are_listed_by_what_they_say()
    {
        await using (var scope = Fixture.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
            await db.GetService<IMigrator>().MigrateAsync(Before, None);
            await db.Database.ExecuteSqlAsync(
                $$"""
                INSERT INTO workflow_definitions
                    (id, definition_id, version, name, is_latest, is_published, document, created_at)
                VALUES ({{"old-1"}}, {{"old"}}, {{1}}, {{"Água"}}, {{true}}, {{true}},
                    {{"""{"description":"Pumps","toolVersion":"3.8.2","isReadonly":true,"isSystem":true}"""}}, {{Now}})
                """);
        }

        await Fixture.Get<IDatabaseMigrator>().MigrateAsync(None);

        var listed = (await Definitions.ListAsync(new() { Text = "ÁGUA", IsSystem = true }, None)).Items
            .ShouldHaveSingleItem();
        (listed.Description, listed.ToolVersion, listed.IsReadonly).ShouldBe(("Pumps", "3.8.2", true));
        (await Definitions.ListAsync(new() { Text = "pumps" }, None)).Total.ShouldBe(1);
        var published = (await Definitions.FindPublishedAsync("old", None)).ShouldNotBeNull();
        (published.Name, published.SavedBy).ShouldBe(("Água", null));
        published.Publication.ShouldBe(new Publication(published.CreatedAt));
    }
}
