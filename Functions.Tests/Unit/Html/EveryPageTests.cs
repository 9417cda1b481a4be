using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Html;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Html;

/// <summary>
/// Every page and every mail, rendered with all that the official packages register on Azure: MVC among it, whose
/// navigation manager is not ready outside of a page of its own.
/// </summary>
public sealed partial class EveryPageTests
{
    private static readonly Type[] Components =
    [
        .. typeof(RazorRenderer)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IComponent))),
    ];

    private static readonly Type[] PagesAndMails =
    [
        .. Components
            .Where(type => type.Name.EndsWith("Page") || type.Name.EndsWith("Mail"))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_page_and_mail_is_rendered(bool validatesScopes)
    {
        await using var services = OfficialServices(validatesScopes);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderAllAsync(services, faults))
        {
            Assert.True(html.Length > 0, component.Name);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_form_that_names_no_address_is_among_them()
    {
        await using var services = OfficialServices(validatesScopes: true);
        var parser = new HtmlParser();
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderAllAsync(services, new HashSet<string>()))
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
            from component in Components
            where
                component.GetConstructors().Any(one => one.GetParameters().Length > 0)
                || component.GetProperties().Any(property => property.IsDefined(typeof(InjectAttribute), inherit: true))
            select component.Name
        );

    private static async IAsyncEnumerable<(Type Component, string Html)> RenderAllAsync(
        IServiceProvider services,
        ISet<string> faults
    )
    {
        var renderer = services.GetRequiredService<RazorRenderer>();
        var render = typeof(RazorRenderer).GetMethod(nameof(RazorRenderer.RenderAsync))!;
        foreach (var component in PagesAndMails)
        {
            var model = component.GetProperty("Model")!.PropertyType;
            var call = render.MakeGenericMethod(component);
            for (var variation = 0; variation < SampleModel.Variations; variation++)
            {
                string? html = null;
                try
                {
                    var arguments = new[] { SampleModels.Of(model, variation) };
                    html = await (Task<string>)call.Invoke(renderer, arguments)!;
                }
                catch (Exception fault)
                {
                    faults.Add($"{component.Name}: {fault.GetBaseException().Message}");
                }

                if (html is not null)
                {
                    yield return (component, html);
                }
            }
        }
    }

    private static ServiceProvider OfficialServices(bool validatesScopes)
    {
        var builder = OfficialApp.Create();
        Assert.Contains(builder.Services, one => one.ServiceType == typeof(NavigationManager));
        return builder.Services(validatesScopes);
    }

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
