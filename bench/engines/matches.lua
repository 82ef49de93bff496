-- One match for each thread of each node: the volunteer's yes, undone again, and so on. A run ends with any of the two.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(arguments)
    -- The number of this node, then all matches; each node has eight of its own.
    local mine = arguments[2 + tonumber(arguments[1]) * 8 + number]
    match, version = mine:match("^(.*):(%d+)$")
    version, says = tonumber(version), true
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
    local deed = says and "event" or "undo"
    local body = "version=" .. version .. (says and "&event=volunteer-says-yes&how=phone&why=" or "")
    return wrk.format("POST", "/matches/" .. match .. "/" .. deed, nil, body)
end

function response(status)
    -- wrk takes a redirection for success, as it is one here.
    if status == 303 then
        version = version + 1
        says = not says
    end
end
