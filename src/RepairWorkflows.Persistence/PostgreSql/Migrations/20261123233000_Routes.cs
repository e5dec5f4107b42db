using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps with triggers and bookmarks what requests are matched against.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261123233000_Routes")]
internal sealed class Routes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("payload", "workflow_triggers", "text", nullable: true);
        migrationBuilder.AddColumn<string>("pattern", "bookmarks", "text", nullable: true);
        migrationBuilder.AddColumn<string>("payload", "bookmarks", "text", nullable: true);
        migrationBuilder.CreateIndex(
            "ix_bookmarks_pattern", "bookmarks", "pattern", filter: "pattern IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_bookmarks_pattern", "bookmarks");
        migrationBuilder.DropColumn("payload", "bookmarks");
        migrationBuilder.DropColumn("pattern", "bookmarks");
        migrationBuilder.DropColumn("payload", "workflow_triggers");
    }
}
