using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Html;

public sealed partial class EveryPageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_page_and_mail_is_rendered(bool validatesScopes)
    {
        await using var services = RenderedComponents.OfficialServices(validatesScopes);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderedComponents.RenderAsync(services, faults))
        {
            Assert.True(html.Length > 0, component.Name);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_form_that_names_no_address_is_among_them()
    {
        await using var services = RenderedComponents.OfficialServices(validatesScopes: true);
        var parser = new HtmlParser();
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderedComponents.RenderAsync(services, new HashSet<string>()))
        {
            var page = parser.ParseDocument(html);
            forms.UnionWith(
                page.Forms.Where(form => !form.HasAttribute("action"))
                    .Select(form => $"{component.Name}: {ActionOf(form)}")
            );
        }

        Assert.Equal(FormsInTheSources(), forms.Count);
    }

    [Fact]
    public void No_component_asks_for_a_service() =>
        Assert.Empty(
            from component in RenderedComponents.All
            where
                component.GetConstructors().Any(one => one.GetParameters().Length > 0)
                || component.GetProperties().Any(property => property.IsDefined(typeof(InjectAttribute), inherit: true))
            select component.Name
        );

    /// <summary>A page with several forms tells them apart by a hidden field.</summary>
    private static string? ActionOf(IHtmlFormElement form) =>
        form.QuerySelector("input[type=hidden]")?.GetAttribute("value");

    private static int FormsInTheSources() =>
        Directory
            .EnumerateFiles(Repository.PathOf("Functions"), "*.razor", SearchOption.AllDirectories)
            .Sum(file => Form().Count(File.ReadAllText(file)));

    [GeneratedRegex("<form(?![^>]* action=)")]
    private static partial Regex Form();
}
