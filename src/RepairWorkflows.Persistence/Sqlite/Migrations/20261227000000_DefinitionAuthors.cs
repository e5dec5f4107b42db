using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps who saved a version of a definition last, and who published it, when and why.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261227000000_DefinitionAuthors")]
internal sealed class DefinitionAuthors : Migration
{
    private const string Table = "workflow_definitions";
    private static readonly string[] Texts = ["saved_by", "published_by", "publication_reason"];
    private static readonly string[] Instants = ["saved_at", "published_at"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in Texts)
        {
            migrationBuilder.AddColumn<string>(column, Table, "TEXT", nullable: true);
        }

        foreach (var column in Instants)
        {
            migrationBuilder.AddColumn<long>(column, Table, "INTEGER", nullable: true);
        }

        // Of what is published by now only that is known.
        migrationBuilder.Sql($"UPDATE {Table} SET published_at = created_at WHERE is_published");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        foreach (var column in (string[])[.. Texts, .. Instants])
        {
            migrationBuilder.Sql($"ALTER TABLE {Table} DROP COLUMN {column}");
        }
    }
}
