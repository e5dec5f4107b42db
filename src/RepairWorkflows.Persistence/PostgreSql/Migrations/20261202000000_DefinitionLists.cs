using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps beside the documents what lists show and search; <c>DefinitionColumns</c> reads it there.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261202000000_DefinitionLists")]
internal sealed class DefinitionLists : Migration
{
    private const string Table = "workflow_definitions";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("description", Table, "text", nullable: true);
        migrationBuilder.AddColumn<string>("tool_version", Table, "text", nullable: true);
        migrationBuilder.AddColumn<bool>("is_readonly", Table, "boolean", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<bool>("is_system", Table, "boolean", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("name_folded", Table, "text", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<string>("search_text", Table, "text", nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("ix_workflow_definitions_list", Table, ["name_folded", "definition_id"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_workflow_definitions_list", Table);
        foreach (var column in (string[])
            ["description", "tool_version", "is_readonly", "is_system", "name_folded", "search_text"])
        {
            migrationBuilder.DropColumn(column, Table);
        }
    }
}
