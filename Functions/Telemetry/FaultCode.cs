using System.Data.Common;
using System.Net.Sockets;
using Azure;

namespace Recruitment.Telemetry;

/// <summary>
/// What may be told of a fault where no personal data may be: its type, the code that it has, and those of what caused
/// it. A message never is: a library puts into it whatever it was given, such as an address.
/// </summary>
public static class FaultCode
{
    private const int MaxDepth = 5;

    /// <returns>Such as <c>IOException &lt; SocketException.ConnectionReset</c>: the fault, then its causes.</returns>
    public static string Of(Exception fault) => string.Join(" < ", Chain(fault).Take(MaxDepth).Select(One));

    /// <summary>The methods in which it and its causes were thrown: code only.</summary>
    public static string PlacesOf(Exception fault) =>
        string.Join(
            "\n   ---\n",
            Chain(fault).Take(MaxDepth).Select(one => one.StackTrace).Where(trace => trace is not null)
        );

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (Exception? one = fault; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }

    private static string One(Exception fault) =>
        Detail(fault) is { } detail ? $"{fault.GetType().Name}.{detail}" : fault.GetType().Name;

    private static string? Detail(Exception fault) =>
        fault switch
        {
            ICodedFault coded => coded.Code,
            RequestFailedException storage => $"{storage.Status}",
            SocketException socket => $"{socket.SocketErrorCode}",
            HttpRequestException { StatusCode: { } status } => $"{(int)status}",
            HttpRequestException http => $"{http.HttpRequestError}",
            DbException database => $"{database.ErrorCode}",
            IOException file => $"0x{file.HResult:X8}",
            _ => null,
        };
}

/// <summary>A fault of our own, which tells by a code what happened.</summary>
public interface ICodedFault
{
    /// <summary>The same for the same kind of fault; never anything of what somebody typed or sent.</summary>
    string Code { get; }
}

/// <summary>Why a function failed, without anything that a library said of it.</summary>
/// <param name="function">Its name.</param>
/// <param name="code">See <see cref="FaultCode.Of"/>.</param>
public sealed class FunctionFaultException(string function, string code) : Exception($"{function}: {code}");
