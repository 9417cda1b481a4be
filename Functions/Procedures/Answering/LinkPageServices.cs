using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Links;

namespace Recruitment.Procedures.Answering;

/// <summary>Finds the pages behind links, so that a stage only needs to write its own.</summary>
internal static class LinkPageServices
{
    /// <summary>Registers every page behind a link in <paramref name="assembly"/>, with what answers its link.</summary>
    public static IServiceCollection AddLinkPages(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var page in type.GetInterfaces().Where(IsPage))
            {
                services.AddSingleton(page, type);
                services.AddSingleton(
                    typeof(ILinkHandler),
                    typeof(LinkPage<,>).MakeGenericType(page.GenericTypeArguments)
                );
            }
        }

        return services;
    }

    private static bool IsPage(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILinkPage<,>);
}
