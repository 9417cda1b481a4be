using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Hosting;

/// <summary>Says what kept the host from starting, where a user can do something about it.</summary>
internal static class StartFault
{
    /// <returns>One sentence or two; null for a fault of the program itself.</returns>
    public static string? Explain(Exception fault) =>
        fault switch
        {
            StoreUnavailableException or InvalidDataException => fault.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{fault.Message} Stop the program that uses it, or set ASPNETCORE_URLS to another address.",
            SocketException => $"Cannot listen: {fault.Message}",
            _ => null,
        };

    /// <summary>Ends the program with the sentence: its user needs that, not a stack trace.</summary>
    public static void EndProgram(string explanation)
    {
        Console.Error.WriteLine(explanation);
        Environment.Exit(1);
    }
}
