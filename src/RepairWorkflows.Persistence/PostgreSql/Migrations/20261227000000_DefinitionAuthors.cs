using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps who saved a version of a definition last, and who published it, when and why.</summary>
[DbContext(typeof(PostgreSqlDb))]
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
            migrationBuilder.AddColumn<string>(column, Table, "text", nullable: true);
        }

        foreach (var column in Instants)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(column, Table, "timestamp with time zone", nullable: true);
        }

        // Of what is published by now only that is known.
        migrationBuilder.Sql($"UPDATE {Table} SET published_at = created_at WHERE is_published");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])[.. Texts, .. Instants])
        {
            migrationBuilder.DropColumn(column, Table);
        }
    }
}
